package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import veridict.claim.ClaimChange;
import veridict.claim.ClaimEntity;
import veridict.claim.ClaimLedger;
import veridict.claim.ClaimMapper;
import veridict.claim.Contested;
import veridict.claim.NewClaim;
import veridict.claim.ReadRules;
import veridict.claim.Wording;
import veridict.claim.Words;
import veridict.gate.CaseFile;
import veridict.gate.CaseFiles;
import veridict.input.Inputs;
import veridict.log.RefusedMove;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.Flow.FlowMove;
import veridict.model.MoveName;
import veridict.model.Role;
import veridict.record.Said;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/**
 * The door by which claims are written. Every call is one transaction: the claim's row under its lock, its audit entry, its event.
 * What is refused leaves nothing behind but a line in the log.
 */
@ApplicationScoped
public class ReviewDesk {

    private static final Set<ClaimState> REWORDED = EnumSet.of(
            ClaimState.SUBMITTED,
            ClaimState.ACCEPTED,
            ClaimState.IN_REVIEW,
            ClaimState.IN_CROSS_CHECK,
            ClaimState.PROPOSED,
            ClaimState.APPROVED,
            ClaimState.ON_HOLD,
            ClaimState.UNDER_CORRECTION);

    private final ReviewFlow flow;
    private final Rules rules;
    private final CaseFiles files;
    private final Destinations destinations;
    private final MoveEffects effects;
    private final ClaimLedger ledger;
    private final ClaimMapper mapper;
    private final Words words;
    private final Contested contested;
    private final Inputs inputs;
    private final Event<RefusedMove> refusals;

    ReviewDesk(
            ReviewFlow flow,
            Rules rules,
            CaseFiles files,
            Destinations destinations,
            MoveEffects effects,
            ClaimLedger ledger,
            ClaimMapper mapper,
            Words words,
            Contested contested,
            Inputs inputs,
            Event<RefusedMove> refusals) {
        this.flow = flow;
        this.rules = rules;
        this.files = files;
        this.destinations = destinations;
        this.effects = effects;
        this.ledger = ledger;
        this.mapper = mapper;
        this.words = words;
        this.contested = contested;
        this.inputs = inputs;
        this.refusals = refusals;
    }

    /**
     * Takes a claim in.
     *
     * @return the claim at version 1, as its submitter sees it
     * @throws Refused {@link Refusal.Invalid}, {@link Refusal.RoleMayNot}
     */
    @Transactional
    public Claim submit(NewClaim input, Actor actor) {
        FlowMove line = flow.lines(MoveName.SUBMIT).getFirst();
        String role = line.by().stream()
                .filter(who -> Role.of(who).filter(actor::is).isPresent())
                .findFirst()
                .orElseThrow(() -> new Refused(new Refusal.RoleMayNot(MoveName.SUBMIT.wire(), line.by())));
        ClaimEntity claim = effects.submitted(inputs.checked(input), actor);
        Claim after = ledger.record(
                claim, null, ClaimState.SUBMITTED, ClaimChange.move(MoveName.SUBMIT, List.of()), actor, role);
        return ReadRules.seenBy(actor, after);
    }

    /**
     * Makes a move.
     *
     * @param versionSeen the claim's version that the actor decided on
     * @return the claim with its new version, as the actor sees it
     * @throws Refused {@link Refusal.Unknown}, {@link Refusal.RoleMayNot}, {@link Refusal.NotYours}, {@link Refusal.SameHand},
     *     {@link Refusal.Stale}, {@link Refusal.WrongState}, {@link Refusal.GateClosed}, {@link Refusal.NotInFlow}
     */
    @Transactional
    public Claim apply(UUID id, long versionSeen, Move move, Actor actor) {
        return tried(id, move, actor, () -> made(locked(id, move, actor), versionSeen, move, actor));
    }

    /**
     * Assigns a claim wherever it stands, for a hand-over: by the flow where it assigns there, and otherwise without a step on the road.
     * In the caller's transaction, which goes on when it is refused.
     */
    Claim handOver(UUID id, Move.Assign assign, Actor editor) {
        return tried(id, assign, editor, () -> {
            ClaimEntity claim = locked(id, assign, editor);
            CaseFile file = files.open(mapper.toClaim(claim));
            return flow.line(assign.name(), file).isPresent()
                    ? made(claim, claim.version, assign, editor)
                    : reassigned(claim, file, assign, editor);
        });
    }

    private Claim reassigned(ClaimEntity claim, CaseFile file, Move.Assign assign, Actor editor) {
        if (claim.isRecused(editor.id())) {
            throw new Refused(new Refusal.IsRecused("hand it over"));
        }
        if (file.claim().isBlind(assign.assignee())) {
            throw Refusal.Invalid.of("/assignee", "rates this claim, and may not know its draft before");
        }
        ClaimChange change = effects.of(assign, claim, file, editor);
        return ledger.record(claim, claim.state, claim.state, change, editor, Role.EDITOR.wire());
    }

    /** Tells the log of a refusal, after this transaction. */
    private Claim tried(UUID id, Move move, Actor actor, Supplier<Claim> making) {
        try {
            return making.get();
        } catch (Refused refused) {
            refusals.fire(new RefusedMove(id, move.name(), actor, refused.refusal()));
            throw refused;
        }
    }

    private Claim made(ClaimEntity claim, long versionSeen, Move move, Actor actor) {
        Claim before = mapper.toClaim(claim);
        CaseFile file = files.open(before);
        rules.refusal(file, versionSeen, move.name(), actor).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        FlowMove line = flow.line(move.name(), file).orElseThrow();
        ClaimState to = destinations.of(line, move, claim, file);
        String role = rules.actingAs(before, line, actor);
        ClaimChange change = effects.of(move, claim, file, actor);
        Claim after = ledger.record(claim, before.state(), to, change, actor, role);
        return ReadRules.seenBy(actor, after);
    }

    /**
     * Rewords a claim, before it is published or while that is corrected: fact-checkers and editors do, and its submitter until it is
     * accepted. What is public was frozen, and shows the new words with its next version.
     *
     * @param change from the wording as it stands to the one wanted
     * @return the claim; with the same version when nothing changed
     * @throws Refused {@link Refusal.Unknown}, {@link Refusal.NotYours}, {@link Refusal.Stale}, {@link Refusal.WrongState}, {@link Refusal.Invalid}
     */
    @Transactional
    public Claim reword(UUID id, long versionSeen, UnaryOperator<Wording> change, Actor actor) {
        ClaimEntity claim = readable(id, actor, ClaimEntity.locked(id));
        String role = rewordsAs(claim, actor);
        if (claim.isRecused(actor.id())) {
            throw new Refused(new Refusal.IsRecused("reword it"));
        }
        if (claim.version != versionSeen) {
            throw new Refused(new Refusal.Stale("claim", versionSeen, claim.version));
        }
        if (!REWORDED.contains(claim.state)) {
            throw new Refused(new Refusal.WrongState("reword it", claim.state, List.copyOf(REWORDED)));
        }
        Wording wording = inputs.checked(change.apply(Wording.of(mapper.toClaim(claim))));
        boolean hadClaimant = claim.claimant != null;
        List<Said> changes = words.put(claim, wording, actor);
        if (changes.isEmpty()) {
            return ReadRules.seenBy(actor, mapper.toClaim(claim));
        }
        if (hadClaimant != (claim.claimant != null)) {
            contested.mark(claim);
        }
        return ReadRules.seenBy(
                actor, ledger.recordEdit(claim, ClaimChange.edit(List.of(ClaimChange.WORDING), changes), actor, role));
    }

    private static String rewordsAs(ClaimEntity claim, Actor actor) {
        if (actor.is(Role.FACT_CHECKER)) {
            return Role.FACT_CHECKER.wire();
        }
        if (actor.is(Role.EDITOR)) {
            return Role.EDITOR.wire();
        }
        if (claim.submitter.id.equals(actor.id()) && claim.state == ClaimState.SUBMITTED) {
            return FlowFile.ITS_SUBMITTER;
        }
        throw new Refused(new Refusal.NotYours(
                "A claim is reworded by fact-checkers and editors, and by who submitted it until it is accepted."));
    }

    private static ClaimEntity locked(UUID id, Move move, Actor actor) {
        return readable(
                id,
                actor,
                switch (move) {
                    case Move.MarkDuplicate mark -> ClaimEntity.lockedWithThoseOf(id, mark.of());
                    case Move.Reopen reopen -> ClaimEntity.lockedWithItsRoot(id);
                    default ->
                        move.person(actor)
                                .map(person -> ClaimEntity.locked(id, person))
                                .orElseGet(() -> ClaimEntity.locked(id));
                });
    }

    private static ClaimEntity readable(UUID id, Actor actor, Optional<ClaimEntity> locked) {
        return locked.filter(claim -> ReadRules.mayRead(actor, claim))
                .orElseThrow(() -> new Refused(new Refusal.Unknown("claim", id.toString())));
    }
}
