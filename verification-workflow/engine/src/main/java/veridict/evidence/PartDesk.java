package veridict.evidence;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimChange;
import veridict.claim.ClaimEntity;
import veridict.claim.ClaimLedger;
import veridict.claim.ClaimQueries;
import veridict.claim.Contested;
import veridict.claim.ReadRules;
import veridict.input.Inputs;
import veridict.json.Json;
import veridict.model.Actor;
import veridict.model.ClaimState;
import veridict.model.Evidence;
import veridict.model.Role;
import veridict.model.Visibility;
import veridict.people.Permission;
import veridict.record.Readers;
import veridict.record.Said;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/**
 * The door to the parts of a claim. Fact-checkers and editors add, change, remove and read them while the claim is not final;
 * each time the claim's version rises and an approval ends. What a published version shows is frozen and does not change with them.
 */
@ApplicationScoped
public class PartDesk {

    private final Contested contested;
    private final Parts parts;
    private final ClaimLedger ledger;
    private final ClaimQueries claims;
    private final Inputs inputs;
    private final Json json;
    private final Clock clock;

    PartDesk(
            Contested contested,
            Parts parts,
            ClaimLedger ledger,
            ClaimQueries claims,
            Inputs inputs,
            Json json,
            Clock clock) {
        this.contested = contested;
        this.parts = parts;
        this.ledger = ledger;
        this.claims = claims;
        this.inputs = inputs;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds a part to a claim, and a copy of it to each of the others.
     *
     * @param alsoFor further claims that get a copy of their own
     * @throws Refused {@link Refusal.Unknown}, {@link Refusal.RoleMayNot}, {@link Refusal.WrongState}, {@link Refusal.Invalid}
     */
    @Transactional
    public <P> Filed<P> add(UUID claimId, NewPart<P> input, List<UUID> alsoFor, Actor actor) {
        needWriter(actor, input.partKind());
        inputs.checked(input);
        Map<UUID, Filed<P>> filed = new HashMap<>();
        for (UUID id : inOrder(claimId, alsoFor)) {
            filed.put(id, addTo(locked(id, input.partKind(), actor), input, actor));
        }
        return Objects.requireNonNull(filed.get(claimId));
    }

    /**
     * Puts another text in a part's place; its number stays.
     *
     * @param versionSeen of the claim
     * @throws Refused also {@link Refusal.Stale}
     */
    @Transactional
    public <P> Filed<P> change(UUID claimId, UUID partId, long versionSeen, NewPart<P> input, Actor actor) {
        PartKind<P> kind = input.partKind();
        needWriter(actor, kind);
        inputs.checked(input);
        ClaimEntity claim = fresh(claimId, versionSeen, kind, actor);
        PartEntity<P> part = part(claim, kind, partId, actor);
        P before = parts.toPart(part);
        part.take(input, claim, clock.instant());
        return filed(claim, kind, before, part, actor);
    }

    /**
     * Takes a part away; its number is not used again.
     *
     * @param versionSeen of the claim
     * @return the part as it was
     * @throws Refused also {@link Refusal.Stale}
     */
    @Transactional
    public <P> Filed<P> remove(UUID claimId, UUID partId, PartKind<P> kind, long versionSeen, Actor actor) {
        needWriter(actor, kind);
        ClaimEntity claim = fresh(claimId, versionSeen, kind, actor);
        PartEntity<P> part = part(claim, kind, partId, actor);
        P before = parts.toPart(part);
        part.delete();
        record(claim, kind, before, null, actor);
        return new Filed<>(before, claim.version);
    }

    /** Every part of a kind, in the order in which they were added; confidential evidence veiled to whom it does not concern. */
    @Transactional
    public <P> List<P> parts(UUID claimId, PartKind<P> kind, Actor reader) {
        ReadRules.needWork(reader);
        ClaimEntity claim = ClaimEntity.read(claimId).orElseThrow(() -> unknownClaim(claimId));
        boolean open = readsConfidential(claim, reader);
        return parts.of(claimId, kind).stream()
                .map(part -> open ? part : veiled(part))
                .toList();
    }

    /** One part, with the version of its claim. */
    @Transactional
    public <P> Filed<P> part(UUID claimId, UUID partId, PartKind<P> kind, Actor reader) {
        ReadRules.needWork(reader);
        ClaimEntity claim = ClaimEntity.read(claimId).orElseThrow(() -> unknownClaim(claimId));
        P part = parts.find(claimId, kind, partId).map(parts::toPart).orElseThrow(() -> unknown(kind, partId));
        return new Filed<>(readsConfidential(claim, reader) ? part : veiled(part), claim.version);
    }

    private <P> Filed<P> addTo(ClaimEntity claim, NewPart<P> input, Actor actor) {
        PartEntity<P> part = input.partKind().blank();
        Instant now = clock.instant();
        part.id = UuidCreator.getTimeOrderedEpoch();
        part.claimId = claim.id;
        part.createdAt = now;
        part.createdBy = actor.id();
        part.take(input, claim, now);
        part.persist();
        return filed(claim, input.partKind(), null, part, actor);
    }

    private <P> Filed<P> filed(
            ClaimEntity claim, PartKind<P> kind, @Nullable P before, PartEntity<P> part, Actor actor) {
        P after = parts.toPart(part);
        record(claim, kind, before, after, actor);
        return new Filed<>(after, claim.version);
    }

    private <P> void record(ClaimEntity claim, PartKind<P> kind, @Nullable P before, @Nullable P after, Actor actor) {
        if (kind == PartKind.POSITIONS) {
            contested.mark(claim);
        }
        Readers readers = isConfidential(before) || isConfidential(after) ? Readers.CONFIDENTIAL : Readers.CLAIM;
        List<Said> texts = new ArrayList<>();
        if (before != null) {
            texts.add(new Said(kind.singular() + ".before", readers, json.text(before)));
        }
        if (after != null) {
            texts.add(new Said(kind.singular() + ".after", readers, json.text(after)));
        }
        boolean reappeared = kind == PartKind.APPEARANCES && before == null && claim.isPublic();
        List<String> touched = List.of(kind.plural());
        ledger.recordEdit(
                claim,
                reappeared ? ClaimChange.reappearance(touched, texts) : ClaimChange.edit(touched, texts),
                actor,
                actingAs(actor).wire());
    }

    // Always in the same order: two people adding to the same claims at once wait for each other instead of for ever.
    private static Set<UUID> inOrder(UUID claimId, List<UUID> alsoFor) {
        Set<UUID> ids = new TreeSet<>(alsoFor);
        ids.add(claimId);
        return ids;
    }

    private static ClaimEntity locked(UUID id, PartKind<?> kind, Actor actor) {
        ClaimEntity claim = ClaimEntity.locked(id).orElseThrow(() -> unknownClaim(id));
        if (claim.isRecused(actor.id())) {
            throw new Refused(new Refusal.IsRecused("change its " + kind.plural()));
        }
        if (claim.state.isFinal()) {
            throw new Refused(new Refusal.WrongState("change its " + kind.plural(), claim.state, open()));
        }
        return claim;
    }

    private static ClaimEntity fresh(UUID id, long versionSeen, PartKind<?> kind, Actor actor) {
        ClaimEntity claim = locked(id, kind, actor);
        if (claim.version != versionSeen) {
            throw new Refused(new Refusal.Stale("claim", versionSeen, claim.version));
        }
        return claim;
    }

    private <P> PartEntity<P> part(ClaimEntity claim, PartKind<P> kind, UUID partId, Actor actor) {
        PartEntity<P> part = parts.find(claim.id, kind, partId).orElseThrow(() -> unknown(kind, partId));
        if (isConfidential(parts.toPart(part)) && !readsConfidential(claim, actor)) {
            throw new Refused(new Refusal.NotYours(
                    "This source is confidential: only those who work on the claim, and editors, may change it."));
        }
        return part;
    }

    private boolean readsConfidential(ClaimEntity claim, Actor reader) {
        return ReadRules.mayReadConfidential(reader, claims.worksOnIt(claim, reader));
    }

    private static boolean isConfidential(@Nullable Object part) {
        return part instanceof Evidence evidence && evidence.visibility() == Visibility.CONFIDENTIAL;
    }

    @SuppressWarnings("unchecked")
    private static <P> P veiled(P part) {
        return part instanceof Evidence evidence ? (P) ConfidentialEvidence.veiled(evidence) : part;
    }

    private static void needWriter(Actor actor, PartKind<?> kind) {
        Permission.need(actor, "change " + kind.plural(), Role.FACT_CHECKER, Role.EDITOR);
    }

    private static Role actingAs(Actor actor) {
        return actor.is(Role.FACT_CHECKER) ? Role.FACT_CHECKER : Role.EDITOR;
    }

    private static List<ClaimState> open() {
        return List.of(ClaimState.values()).stream()
                .filter(state -> !state.isFinal())
                .toList();
    }

    private static Refused unknownClaim(UUID id) {
        return new Refused(new Refusal.Unknown("claim", id.toString()));
    }

    private static Refused unknown(PartKind<?> kind, UUID id) {
        return new Refused(new Refusal.Unknown(kind.singular(), id.toString()));
    }
}
