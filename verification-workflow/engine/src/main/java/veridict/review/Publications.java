package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import veridict.claim.ClaimChange;
import veridict.claim.ClaimEntity;
import veridict.gate.CaseFile;
import veridict.json.Json;
import veridict.model.Actor;
import veridict.model.ClaimState;
import veridict.model.Missing;
import veridict.model.MoveName;
import veridict.model.Version;
import veridict.model.VersionRating;
import veridict.record.Readers;
import veridict.record.Said;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.verdict.Drafts;
import veridict.verdict.OpenDraft;
import veridict.verdict.Publisher;

/** What proposing, approving, publishing, correcting and retracting do to a verdict. */
@ApplicationScoped
class Publications {

    private final Drafts drafts;
    private final Publisher publisher;
    private final Checklist checklist;
    private final Json json;
    private final Clock clock;

    Publications(Drafts drafts, Publisher publisher, Checklist checklist, Json json, Clock clock) {
        this.drafts = drafts;
        this.publisher = publisher;
        this.checklist = checklist;
        this.json = json;
        this.clock = clock;
    }

    // The draft as it was proposed goes into the record, for those who may read drafts: two submissions can be compared
    // later.
    List<Said> propose(CaseFile file, Actor actor) {
        drafts.propose(written(file, MoveName.PROPOSE), actor);
        return List.of(new Said("draft.after", Readers.DRAFT, json.text(file.draft())));
    }

    List<Said> approve(Move.Approve approve, ClaimEntity claim, CaseFile file, Actor actor) {
        long now = file.draft().revision();
        if (!approve.draft().replace("\"", "").equals(Long.toString(now))) {
            throw new Refused(new Refusal.Stale("draft", revision(approve.draft()), now));
        }
        drafts.approve(written(file, MoveName.APPROVE), actor);
        return decided(claim);
    }

    /** On a road without approval, such as that of a slip of the pen, whoever publishes stands behind the draft. */
    ClaimChange publish(ClaimEntity claim, CaseFile file, Actor actor) {
        OpenDraft written = written(file, MoveName.PUBLISH);
        OpenDraft approved = claim.state == ClaimState.APPROVED ? written : drafts.approve(written, actor);
        Optional<VersionRating> previous = publisher.previousRating(claim);
        Version version = publisher.publish(claim, approved, file.parts(), checklist.met(file), actor);
        decided(claim);
        return ClaimChange.publication(version, previous);
    }

    /** What an editor says of a draft tells what is in it. */
    List<Said> sendBack(Move.SendBack sendBack, ClaimEntity claim) {
        decided(claim);
        return List.of(new Said("reason", Readers.DRAFT, sendBack.reason()));
    }

    /** An editor decided about the verdict: no earlier plan for its publication stands. */
    List<Said> decided(ClaimEntity claim) {
        claim.unscheduled();
        claim.stoppedFor = null;
        return List.of();
    }

    List<Said> correct(Move.Correct correct, ClaimEntity claim) {
        claim.correctionKind = correct.kind().asVersion();
        claim.correctionNote = correct.note();
        return List.of(
                Said.reason(correct.reason()),
                new Said("kind.after", Readers.CLAIM, correct.kind().name()),
                new Said("note.after", Readers.CLAIM, correct.note()));
    }

    List<Said> abandon(Move.AbandonCorrection abandon, ClaimEntity claim) {
        close(claim);
        return List.of(Said.reason(abandon.reason()));
    }

    ClaimChange retract(Move.Retract retract, ClaimEntity claim, Actor actor) {
        Instant now = clock.instant();
        Version version = publisher.retract(claim, retract.note(), actor, now);
        close(claim);
        claim.retractedAt = now;
        return ClaimChange.retraction(
                version,
                retract.note(),
                List.of(Said.reason(retract.reason()), new Said("note.after", Readers.CLAIM, retract.note())));
    }

    // A flow that asks for no gate goes no further without a word either.
    private static OpenDraft written(CaseFile file, MoveName move) {
        return file.openDraft()
                .orElseThrow(() -> new Refused(new Refusal.GateClosed(
                        move, List.of(new Missing("verdict-complete", "Nothing of the verdict is written yet.")))));
    }

    private void close(ClaimEntity claim) {
        if (claim.state == ClaimState.UNDER_CORRECTION) {
            drafts.abandon(claim);
        }
        claim.correctionKind = null;
        claim.correctionNote = null;
    }

    private static long revision(String etag) {
        try {
            return Long.parseLong(etag.replace("\"", ""));
        } catch (NumberFormatException notOurs) {
            throw Refusal.Invalid.of("/draft", "must be the ETag of the draft as you read it");
        }
    }
}
