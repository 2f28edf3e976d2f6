package veridict.sequences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import veridict.Newsroom;
import veridict.SettableClock;
import veridict.claim.ClaimQueries;
import veridict.claim.Wording;
import veridict.database.SqlState;
import veridict.discussion.DiscussionDesk;
import veridict.discussion.Discussions;
import veridict.discussion.NewComment;
import veridict.discussion.ThreadFilter;
import veridict.evidence.PartDesk;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.CommentThread;
import veridict.model.DeclineCode;
import veridict.model.Role;
import veridict.model.ThreadState;
import veridict.model.Waiver;
import veridict.refusal.Refused;
import veridict.review.Move;
import veridict.review.NewWaiver;
import veridict.review.ReviewDesk;
import veridict.review.Timekeeper;
import veridict.review.Timekeeper.Due;
import veridict.review.Timekeeper.What;
import veridict.review.WaiverDesk;
import veridict.verdict.DraftDesk;

/** Plays a step in the product and in the model, and says where they part. */
@ApplicationScoped
public class Table {

    private static final String WHY = "A reason.";
    private static final Duration LONG = Duration.ofDays(60);

    /** What nobody has to have read the claim for. */
    private static final Set<String> UNREAD = Set.of("read", "search", "waive", "comment");

    private final Newsroom newsroom;
    private final ReviewDesk desk;
    private final ClaimQueries claims;
    private final PartDesk parts;
    private final DraftDesk drafts;
    private final WaiverDesk waivers;
    private final DiscussionDesk discussion;
    private final Discussions discussions;
    private final Timekeeper time;
    private final SettableClock clock;
    private final Map<String, Actor> known = new ConcurrentHashMap<>();
    private @Nullable UUID root;

    Table(
            Newsroom newsroom,
            ReviewDesk desk,
            ClaimQueries claims,
            PartDesk parts,
            DraftDesk drafts,
            WaiverDesk waivers,
            DiscussionDesk discussion,
            Discussions discussions,
            Timekeeper time,
            SettableClock clock) {
        this.newsroom = newsroom;
        this.desk = desk;
        this.claims = claims;
        this.parts = parts;
        this.drafts = drafts;
        this.waivers = waivers;
        this.discussion = discussion;
        this.discussions = discussions;
        this.time = time;
        this.clock = clock;
    }

    /** A claim with two searches, so that a verdict off the scale can stand on them. */
    PlayedClaim newClaim(Who by) {
        Who submitter = by == Who.ADA ? Who.RITA : by;
        Claim claim = newsroom.submitted(actor(submitter));
        for (String place : List.of("An archive", "A register")) {
            parts.add(claim.id(), Newsroom.search(place), List.of(), actor(Who.MARA));
        }
        parts.add(claim.id(), Newsroom.asked("A foreign minister"), List.of(), actor(Who.MARA));
        return new PlayedClaim(claim.id(), new ModelClaim(submitter));
    }

    /** Where product and model differ; empty where they agree. */
    String play(PlayedClaim claim, Step step) {
        boolean allowed = claim.model().allows(step) && !(step.stale() && decidesOnWhatWasRead(step));
        String outcome = outcome(claim, step);
        if (allowed) {
            claim.model().take(step);
        }
        claim.note(step, outcome);
        Claim now = claims.claim(claim.id(), actor(Who.ADA));
        if (allowed != outcome.equals(PlayedClaim.DONE)) {
            return "the model says " + (allowed ? "yes" : "no") + " to " + step + ", the product says: " + outcome;
        }
        return now.state() == claim.model().state
                ? ""
                : "the model is " + claim.model().state + ", the product is " + now.state();
    }

    private String outcome(PlayedClaim claim, Step step) {
        try {
            make(claim, step);
            return PlayedClaim.DONE;
        } catch (Refused refused) {
            return refused.refusal().toString();
        } catch (PersistenceException refused) {
            return SqlState.of(refused)
                    .filter(SqlState::isFourEyes)
                    .orElseThrow(() -> refused)
                    .toString();
        }
    }

    private void make(PlayedClaim claim, Step step) {
        Actor actor = actor(step.who());
        switch (step.what()) {
            case "search" -> parts.add(claim.id(), Newsroom.search("Another place"), List.of(), actor);
            case "read" -> drafts.draft(claim.id(), actor);
            case "write" -> write(claim, step, actor);
            case "reword" -> desk.reword(claim.id(), seen(claim, step), Table::otherwise, actor);
            case "waive" -> waivers.grant(claim.id(), new NewWaiver(step.gate(), WHY), actor);
            case "take back a waiver" -> waivers.takeBack(claim.id(), waiver(claim, step), seen(claim, step), actor);
            case "comment" -> discussion.open(claim.id(), new NewComment(WHY, null, null, null), actor);
            case "resolve" -> resolve(claim, step, actor);
            case "publish by time" -> pass(claim, step, What.PUBLISH);
            case "resume by time" -> pass(claim, step, What.RESUME);
            case "escalate by time" -> pass(claim, step, What.ESCALATE);
            default -> desk.apply(claim.id(), seen(claim, step), move(claim, step), actor);
        }
    }

    private long seen(PlayedClaim claim, Step step) {
        long version = claims.claim(claim.id(), actor(Who.ADA)).version();
        return step.stale() ? version - 1 : version;
    }

    /** So much time goes by that whatever may come due has. */
    private void pass(PlayedClaim claim, Step step, What what) {
        clock.goOn(LONG);
        time.act(new Due(claim.id(), seen(claim, step), what));
    }

    private static Wording otherwise(Wording was) {
        return new Wording(
                "In other words: " + UUID.randomUUID(),
                was.form(),
                was.medium(),
                was.summary(),
                was.language(),
                was.translation(),
                was.claimant(),
                was.claimedOn(),
                was.topics(),
                was.priority());
    }

    private UUID waiver(PlayedClaim claim, Step step) {
        return waivers.waivers(claim.id(), proof()).stream()
                .filter(waiver -> waiver.gate().equals(step.gate()))
                .map(Waiver::id)
                .findFirst()
                .orElseGet(UUID::randomUUID);
    }

    private void resolve(PlayedClaim claim, Step step, Actor actor) {
        List<CommentThread> open = discussions
                .page(claim.id(), new ThreadFilter(ThreadState.OPEN, null), null, 1, proof())
                .items();
        UUID thread = open.isEmpty() ? UUID.randomUUID() : open.getFirst().id();
        long seen = open.isEmpty() ? 1 : open.getFirst().version();
        discussion.turn(claim.id(), thread, ThreadState.RESOLVED, step.stale() ? seen + 1 : seen, actor);
    }

    private void write(PlayedClaim claim, Step step, Actor actor) {
        long revision = Long.parseLong(revision(claim));
        long seen = step.stale() ? revision + 1 : revision;
        drafts.save(claim.id(), seen, Newsroom.rated(step.rating(), 1, 2), actor);
    }

    private Move move(PlayedClaim claim, Step step) {
        return switch (step.what()) {
            case "withdraw" -> new Move.Withdraw();
            case "accept" -> new Move.Accept(null, null);
            case "decline" -> new Move.Decline(DeclineCode.OPINION, WHY);
            case "mark-duplicate" -> new Move.MarkDuplicate(root());
            case "take-up" -> new Move.TakeUp();
            case "assign" -> new Move.Assign(actor(step.whom()).id());
            case "hand-back" -> new Move.HandBack(WHY);
            case "hold" -> new Move.Hold(WHY, step.isForATime() ? tomorrow() : null);
            case "resume" -> new Move.Resume();
            case "request-cross-check" ->
                new Move.RequestCrossCheck(actor(step.whom()).id());
            case "cross-check" -> new Move.CrossCheck(step.rating(), null);
            case "propose" -> new Move.Propose();
            case "send-back" -> new Move.SendBack(WHY);
            case "approve" -> new Move.Approve(revision(claim));
            case "schedule" -> new Move.Schedule(tomorrow().toString(), null);
            case "unschedule" -> new Move.Unschedule(WHY);
            case "publish" -> new Move.Publish();
            case "correct" -> new Move.Correct(step.kind(), WHY, WHY);
            case "abandon-correction" -> new Move.AbandonCorrection(WHY);
            case "retract" -> new Move.Retract(WHY, WHY);
            case "reopen" -> new Move.Reopen(WHY);
            case "recuse" -> new Move.Recuse(actor(step.whom()).id(), WHY);
            case "lift-recusal" -> new Move.LiftRecusal(actor(step.whom()).id(), WHY);
            default -> throw new IllegalArgumentException(step.what());
        };
    }

    private String revision(PlayedClaim claim) {
        return Long.toString(drafts.draft(claim.id(), proof()).revision());
    }

    // Reads, and is asked for nothing else, so that reading it here makes nobody unfit to rate.
    private Actor proof() {
        return known.computeIfAbsent("proof", name -> newsroom.person(name, "A reader of proofs", Role.EDITOR));
    }

    private Instant tomorrow() {
        return clock.instant().plus(1, ChronoUnit.DAYS);
    }

    /** The claim that all duplicates are of. */
    private synchronized UUID root() {
        if (root == null) {
            root = newsroom.submitted(actor(Who.RITA)).id();
        }
        return root;
    }

    private static boolean decidesOnWhatWasRead(Step step) {
        return !UNREAD.contains(step.what());
    }

    private Actor actor(Who who) {
        return known.computeIfAbsent(who.name(), name -> newsroom.person(name, name, who.roles()));
    }
}
