package veridict.review;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import veridict.claim.ClaimChange;
import veridict.claim.ClaimEntity;
import veridict.claim.ClaimLedger;
import veridict.claim.ClaimMapper;
import veridict.claim.Readings;
import veridict.evidence.Filed;
import veridict.gate.Waivers;
import veridict.input.Inputs;
import veridict.json.Json;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.Role;
import veridict.model.Waiver;
import veridict.people.Permission;
import veridict.record.Readers;
import veridict.record.Said;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.verdict.DraftDesk;
import veridict.verdict.Drafts;

/**
 * The door to waivers. An editor who is no hand of the draft opens a gate for it that the flow calls waivable; the reason is published with
 * the version. Each time the claim's version rises and an approval ends. A correction begins without the waivers of the version before.
 */
@ApplicationScoped
public class WaiverDesk {

    private static final List<ClaimState> IN_WORK = List.of(
            ClaimState.IN_REVIEW,
            ClaimState.IN_CROSS_CHECK,
            ClaimState.PROPOSED,
            ClaimState.APPROVED,
            ClaimState.UNDER_CORRECTION,
            ClaimState.ON_HOLD);

    private final ReviewFlow flow;
    private final Waivers waivers;
    private final Drafts drafts;
    private final DraftDesk readers;
    private final ClaimLedger ledger;
    private final ClaimMapper mapper;
    private final Inputs inputs;
    private final Json json;
    private final Clock clock;

    WaiverDesk(
            ReviewFlow flow,
            Waivers waivers,
            Drafts drafts,
            DraftDesk readers,
            ClaimLedger ledger,
            ClaimMapper mapper,
            Inputs inputs,
            Json json,
            Clock clock) {
        this.flow = flow;
        this.waivers = waivers;
        this.drafts = drafts;
        this.readers = readers;
        this.ledger = ledger;
        this.mapper = mapper;
        this.inputs = inputs;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Opens a gate for the draft that is worked on.
     *
     * @throws Refused {@link Refusal.RoleMayNot}, {@link Refusal.Unknown} also without a draft, {@link Refusal.NotYours} to a hand,
     *     {@link Refusal.WrongState}, {@link Refusal.Invalid} for a gate that is not waivable, {@link Refusal.Exists}
     */
    @Transactional
    public Filed<Waiver> grant(UUID claimId, NewWaiver input, Actor actor) {
        needEditor(actor);
        inputs.checked(input);
        ClaimEntity entity = locked(claimId);
        Claim claim = mapper.toClaim(entity);
        UUID draft = draftInWork(claim, actor);
        if (!flow.flow().waivable().contains(input.gate())) {
            throw Refusal.Invalid.of(
                    "/gate",
                    "is no gate that may be waived here; these are: "
                            + String.join(", ", flow.flow().waivable()));
        }
        waivers.of(claim).stream()
                .filter(known -> known.gate().equals(input.gate()))
                .findFirst()
                .ifPresent(known -> {
                    throw new Refused(new Refusal.Exists("waiver", known.id()));
                });
        Waiver waiver = new Waiver(
                UuidCreator.getTimeOrderedEpoch(), input.gate(), input.reason(), actor.person(), clock.instant());
        record(entity, "waiver.after", waiver, actor);
        waivers.add(waiver, draft);
        return new Filed<>(waiver, entity.version);
    }

    /**
     * Takes a waiver back: the gate asks again.
     *
     * @param versionSeen of the claim
     * @return the waiver as it was
     * @throws Refused {@link Refusal.RoleMayNot}, {@link Refusal.Unknown}, {@link Refusal.NotYours}, {@link Refusal.WrongState}, {@link Refusal.Stale}
     */
    @Transactional
    public Filed<Waiver> takeBack(UUID claimId, UUID waiverId, long versionSeen, Actor actor) {
        needEditor(actor);
        ClaimEntity entity = locked(claimId);
        Claim claim = mapper.toClaim(entity);
        draftInWork(claim, actor);
        if (claim.version() != versionSeen) {
            throw new Refused(new Refusal.Stale("claim", versionSeen, claim.version()));
        }
        Waiver waiver = waivers.of(claim, waiverId).orElseThrow(() -> unknown("waiver", waiverId));
        record(entity, "waiver.before", waiver, actor);
        waivers.remove(waiverId);
        return new Filed<>(waiver, entity.version);
    }

    /** The waivers of the draft that is worked on, for those who may read it. */
    @Transactional
    public List<Waiver> waivers(UUID claimId, Actor reader) {
        readers.draft(claimId, reader);
        return ClaimEntity.read(claimId).map(mapper::toClaim).map(waivers::of).orElse(List.of());
    }

    /** One of them, with the version of the claim. */
    @Transactional
    public Filed<Waiver> waiver(UUID claimId, UUID waiverId, Actor reader) {
        readers.draft(claimId, reader);
        Claim claim = ClaimEntity.read(claimId).map(mapper::toClaim).orElseThrow(() -> unknown("claim", claimId));
        return new Filed<>(waivers.of(claim, waiverId).orElseThrow(() -> unknown("waiver", waiverId)), claim.version());
    }

    /** Who may decide about the waivers of a draft: nobody who wrote of it, and nobody who rates it without knowing it. */
    private UUID draftInWork(Claim claim, Actor actor) {
        if (claim.isBlind(actor.id())) {
            throw new Refused(Readings.blind());
        }
        if (!IN_WORK.contains(claim.state())) {
            throw new Refused(new Refusal.WrongState("waive a gate of it", claim.state(), IN_WORK));
        }
        if (claim.recused().contains(actor.id())) {
            throw new Refused(new Refusal.IsRecused("decide about its waivers"));
        }
        if (drafts.of(claim).isHand(actor.id())) {
            throw new Refused(new Refusal.NotYours(
                    "You changed or proposed this draft, so another editor has to decide about its waivers."));
        }
        return drafts.idOf(claim).orElseThrow(() -> unknown("written draft of claim", claim.id()));
    }

    // Before the waiver itself: what was approved keeps its waivers, so that an approval ends first.
    private void record(ClaimEntity claim, String field, Waiver waiver, Actor actor) {
        List<Said> texts = List.of(new Said(field, Readers.DRAFT, json.text(waiver)));
        ledger.recordEdit(claim, ClaimChange.edit(List.of("waivers"), texts), actor, Role.EDITOR.wire());
    }

    private static void needEditor(Actor actor) {
        Permission.need(actor, "waive a gate", Role.EDITOR);
    }

    private static ClaimEntity locked(UUID id) {
        return ClaimEntity.locked(id).orElseThrow(() -> unknown("claim", id));
    }

    private static Refused unknown(String what, UUID id) {
        return new Refused(new Refusal.Unknown(what, id.toString()));
    }
}
