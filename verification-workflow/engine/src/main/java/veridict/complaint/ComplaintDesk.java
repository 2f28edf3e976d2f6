package veridict.complaint;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimChange;
import veridict.claim.ClaimEntity;
import veridict.claim.ClaimLedger;
import veridict.input.Inputs;
import veridict.model.Actor;
import veridict.model.Complaint;
import veridict.model.ComplaintState;
import veridict.model.EventType;
import veridict.model.Role;
import veridict.people.PersonEntity;
import veridict.record.Readers;
import veridict.record.Said;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.review.Move.Correct;
import veridict.review.ReviewDesk;
import veridict.review.ReviewFlow;

/**
 * The door by which complaints are written. Receipt and end of one are in its claim's record; what was said, and by whom, never leaves the desk: no event,
 * history or export carries it.
 */
@ApplicationScoped
public class ComplaintDesk {

    private final ReviewDesk desk;
    private final Complaints complaints;
    private final ComplaintRules rules;
    private final Contacts contacts;
    private final ReviewFlow flow;
    private final ClaimLedger ledger;
    private final Inputs inputs;
    private final Clock clock;
    private final int dueDays;

    ComplaintDesk(
            ReviewDesk desk,
            Complaints complaints,
            ComplaintRules rules,
            Contacts contacts,
            ReviewFlow flow,
            ClaimLedger ledger,
            Inputs inputs,
            Clock clock,
            @ConfigProperty(name = "veridict.complaints.due-working-days", defaultValue = "10") int dueDays) {
        this.desk = desk;
        this.complaints = complaints;
        this.rules = rules;
        this.contacts = contacts;
        this.flow = flow;
        this.ledger = ledger;
        this.inputs = inputs;
        this.clock = clock;
        this.dueDays = dueDays;
    }

    /**
     * Takes a complaint in.
     *
     * @throws Refused {@link Refusal.RoleMayNot}, {@link Refusal.Invalid}, also for a claim or version that was never published
     */
    @Transactional
    public Complaint receive(NewComplaint input, Actor actor) {
        Role role = ComplaintRules.needDesk(actor);
        inputs.checked(input);
        ClaimEntity claim = ClaimEntity.locked(input.claimId())
                .orElseThrow(() -> Refusal.Invalid.of("/claimId", "there is no such claim"));
        ComplaintRules.refuseRecused(claim, actor, "handle");
        ComplaintEntity complaint = new ComplaintEntity();
        complaint.id = UuidCreator.getTimeOrderedEpoch();
        complaint.revision = 1;
        complaint.claimId = claim.id;
        complaint.version = published(claim, input.version());
        complaint.text = input.text();
        complaint.state = ComplaintState.RECEIVED;
        complaint.receivedAt = clock.instant();
        complaint.due = flow.inWorkingDays(complaint.receivedAt, dueDays);
        complaint.persist();
        record(claim, EventType.COMPLAINT_RECEIVED, complaint, actor, role);
        if (input.contact() != null) {
            contacts.keep(complaint.id, input.contact());
        }
        return complaints.seenBy(actor, complaint);
    }

    /**
     * An editor makes it theirs to look into.
     *
     * @param revisionSeen its ETag
     * @throws Refused {@link Refusal.Unknown}, {@link Refusal.RoleMayNot}, {@link Refusal.NotYours} for who had a part in the verdict,
     *     {@link Refusal.Stale}, {@link Refusal.NotNow}
     */
    @Transactional
    public Complaint take(UUID id, long revisionSeen, Actor actor) {
        ComplaintRules.needDesk(actor);
        ClaimEntity claim = lockedClaim(id);
        rules.needImpartial(claim, actor);
        ComplaintEntity complaint = fresh(id, revisionSeen);
        ComplaintRules.needState(complaint, ComplaintState.RECEIVED, "take");
        complaint.state = ComplaintState.IN_REVIEW;
        complaint.handler = PersonEntity.findById(actor.id());
        complaint.revision++;
        return complaints.seenBy(actor, complaint);
    }

    /**
     * Ends it: with a correction of what is public, or with an answer that says why not.
     *
     * @param revisionSeen its ETag
     * @throws Refused as {@link #take}; {@link Refusal.Invalid}; what the move {@code correct} refuses
     */
    @Transactional
    public Complaint decide(UUID id, long revisionSeen, Decision input, Actor actor) {
        ComplaintRules.needDecider(actor);
        Decision decision = inputs.checked(input);
        ClaimEntity claim = lockedClaim(id);
        Role role = rules.needImpartial(claim, actor);
        ComplaintEntity complaint = fresh(id, revisionSeen);
        ComplaintRules.needState(complaint, ComplaintState.IN_REVIEW, "decide");
        if (decision.upholds()) {
            correct(claim, complaint, decision.correction(), actor);
        }
        complaint.state = decision.state();
        complaint.answer = decision.answer();
        complaint.decidedBy = PersonEntity.findById(actor.id());
        complaint.decidedAt = clock.instant();
        complaint.revision++;
        record(claim, EventType.COMPLAINT_RESOLVED, complaint, actor, role);
        return complaints.seenBy(actor, complaint);
    }

    private void correct(ClaimEntity claim, ComplaintEntity complaint, @Nullable Correct correction, Actor actor) {
        boolean stands = Integer.valueOf(complaint.version).equals(claim.publishedVersion)
                && claim.correctionKind == null
                && claim.retractedAt == null;
        if (correction != null) {
            desk.apply(claim.id, claim.version, correction, actor);
        } else if (stands) {
            throw Refusal.Invalid.of(
                    "/correction", "is what a complaint that is upheld ends in: say what kind, and give a public note");
        }
    }

    // Which complaint, and where it stands now: nothing of what it says.
    private void record(ClaimEntity claim, EventType event, ComplaintEntity complaint, Actor actor, Role role) {
        List<Said> texts = List.of(
                new Said("complaintId.after", Readers.CLAIM, complaint.id.toString()),
                new Said("complaint.after", Readers.CLAIM, complaint.state.name()));
        ledger.recordBeside(claim, ClaimChange.complaint(event, texts), actor, role.wire());
    }

    private static int published(ClaimEntity claim, @Nullable Integer asked) {
        if (claim.publishedVersion == null) {
            throw Refusal.Invalid.of("/claimId", "is of a claim that has no published verdict");
        }
        if (asked != null && (asked < 1 || asked > claim.publishedVersion)) {
            throw Refusal.Invalid.of(
                    "/version", "is no version of this verdict; the public one is " + claim.publishedVersion);
        }
        return asked == null ? claim.publishedVersion : asked;
    }

    private static ClaimEntity lockedClaim(UUID complaintId) {
        return ClaimEntity.locked(Complaints.known(complaintId).claimId).orElseThrow();
    }

    // Read again under the claim's lock: another editor may have been faster.
    private static ComplaintEntity fresh(UUID id, long revisionSeen) {
        ComplaintEntity complaint = Complaints.known(id);
        ComplaintEntity.getEntityManager().refresh(complaint);
        if (complaint.revision != revisionSeen) {
            throw new Refused(new Refusal.Stale("complaint", revisionSeen, complaint.revision));
        }
        return complaint;
    }
}
