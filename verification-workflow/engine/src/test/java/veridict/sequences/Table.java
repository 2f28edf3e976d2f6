package veridict.sequences;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import veridict.Newsroom;
import veridict.claim.ClaimQueries;
import veridict.evidence.PartDesk;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.DeclineCode;
import veridict.refusal.Refused;
import veridict.review.Move;
import veridict.review.ReviewDesk;
import veridict.verdict.DraftDesk;

/** Plays a step in the product and in the model, and says where they part. */
@ApplicationScoped
public class Table {

    private static final String WHY = "A reason.";

    private final Newsroom newsroom;
    private final ReviewDesk desk;
    private final ClaimQueries claims;
    private final PartDesk parts;
    private final DraftDesk drafts;

    Table(Newsroom newsroom, ReviewDesk desk, ClaimQueries claims, PartDesk parts, DraftDesk drafts) {
        this.newsroom = newsroom;
        this.desk = desk;
        this.claims = claims;
        this.parts = parts;
        this.drafts = drafts;
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
        }
    }

    private void make(PlayedClaim claim, Step step) {
        Actor actor = actor(step.who());
        switch (step.what()) {
            case "search" -> parts.add(claim.id(), Newsroom.search("Another place"), List.of(), actor);
            case "read" -> drafts.draft(claim.id(), actor);
            case "write" -> write(claim, step, actor);
            default -> {
                long version = claims.claim(claim.id(), actor(Who.ADA)).version();
                desk.apply(claim.id(), step.stale() ? version - 1 : version, move(claim, step), actor);
            }
        }
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
            case "take-up" -> new Move.TakeUp();
            case "assign" -> new Move.Assign(actor(step.whom()).id());
            case "hand-back" -> new Move.HandBack(WHY);
            case "hold" -> new Move.Hold(WHY, null);
            case "resume" -> new Move.Resume();
            case "request-cross-check" ->
                new Move.RequestCrossCheck(actor(step.whom()).id());
            case "cross-check" -> new Move.CrossCheck(step.rating(), null);
            case "propose" -> new Move.Propose();
            case "send-back" -> new Move.SendBack(WHY);
            case "approve" -> new Move.Approve(revision(claim));
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

    // Read by somebody who is asked for nothing else, so that reading it here makes nobody unfit to rate.
    private String revision(PlayedClaim claim) {
        return Long.toString(
                drafts.draft(claim.id(), newsroom.person("proof", "A reader of proofs", veridict.model.Role.EDITOR))
                        .revision());
    }

    private static boolean decidesOnWhatWasRead(Step step) {
        return !step.what().equals("read") && !step.what().equals("search");
    }

    private Actor actor(Who who) {
        return newsroom.person(who.name(), who.name(), who.roles());
    }
}
