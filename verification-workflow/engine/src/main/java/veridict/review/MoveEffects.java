package veridict.review;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.article.ArticleEntity;
import veridict.claim.ClaimChange;
import veridict.claim.ClaimEntity;
import veridict.claim.NewClaim;
import veridict.claim.Words;
import veridict.gate.CaseFile;
import veridict.model.Actor;
import veridict.model.TextQuote;
import veridict.people.PersonEntity;
import veridict.record.Readers;
import veridict.record.Said;
import veridict.redaction.Redactions;
import veridict.refusal.Refusal;

/** What each move does beside changing the state, and what of it goes into the record. */
@ApplicationScoped
class MoveEffects {

    private final Assignments assignments;
    private final CrossChecks crossChecks;
    private final Recusals recusals;
    private final Publications publications;
    private final Schedules schedules;
    private final Duplicates duplicates;
    private final Redactions redactions;
    private final Words words;
    private final Clock clock;

    MoveEffects(
            Assignments assignments,
            CrossChecks crossChecks,
            Recusals recusals,
            Publications publications,
            Schedules schedules,
            Duplicates duplicates,
            Redactions redactions,
            Words words,
            Clock clock) {
        this.assignments = assignments;
        this.crossChecks = crossChecks;
        this.recusals = recusals;
        this.publications = publications;
        this.schedules = schedules;
        this.duplicates = duplicates;
        this.redactions = redactions;
        this.words = words;
        this.clock = clock;
    }

    ClaimEntity submitted(NewClaim input, Actor actor) {
        ClaimEntity claim = new ClaimEntity();
        claim.id = UuidCreator.getTimeOrderedEpoch();
        words.put(claim, input.wording(), actor);
        claim.demand = 1;
        claim.externalId = input.externalId();
        claim.submitter = PersonEntity.findById(actor.id());
        claim.articleId = article(input.articleId());
        if (input.quote() != null) {
            TextQuote quote = input.quote().toTextQuote();
            claim.quoteExact = quote.exact();
            claim.quotePrefix = quote.prefix();
            claim.quoteSuffix = quote.suffix();
        }
        claim.createdAt = clock.instant();
        claim.updatedAt = claim.createdAt;
        return claim;
    }

    ClaimChange of(Move move, ClaimEntity claim, CaseFile file, Actor actor) {
        return switch (move) {
            case Move.Withdraw withdraw -> recorded(withdraw, List.of());
            case Move.Accept accept -> recorded(accept, accepted(accept, claim));
            case Move.Decline decline ->
                recorded(
                        decline,
                        List.of(
                                Said.reason(decline.reason()),
                                new Said(
                                        "code.after",
                                        Readers.CLAIM,
                                        decline.code().name())));
            case Move.MarkDuplicate mark -> recorded(mark, duplicated(mark, claim, actor));
            case Move.TakeUp takeUp -> recorded(takeUp, assignments.toActor(claim, actor));
            case Move.Assign assign -> recorded(assign, assignments.to(claim, assign.assignee()));
            case Move.HandBack handBack -> because(handBack, handBack.reason(), assignments.toNobody(claim));
            case Move.Hold hold -> because(hold, hold.reason(), held(hold, claim));
            case Move.Resume resume -> recorded(resume, List.of());
            case Move.RequestCrossCheck request ->
                recorded(request, crossChecks.request(claim, file, request.rater(), actor));
            case Move.CrossCheck check -> recorded(check, crossChecks.rate(check, file, actor));
            case Move.Recuse recuse -> recorded(recuse, recusals.recuse(recuse, claim, actor));
            case Move.LiftRecusal lift -> recorded(lift, recusals.lift(lift, claim, actor));
            case Move.Propose propose -> recorded(propose, publications.propose(file, actor));
            case Move.SendBack sendBack -> recorded(sendBack, publications.sendBack(sendBack, claim));
            case Move.Approve approve -> recorded(approve, publications.approve(approve, claim, file, actor));
            case Move.Schedule schedule -> recorded(schedule, schedules.set(schedule, claim, actor));
            case Move.Unschedule unschedule -> recorded(unschedule, schedules.unset(unschedule, claim, actor));
            case Move.Escalate escalate -> recorded(escalate, schedules.escalated(claim));
            case Move.Publish publish -> publications.publish(claim, file, actor);
            case Move.Correct correct -> recorded(correct, publications.correct(correct, claim));
            case Move.AbandonCorrection abandon -> recorded(abandon, publications.abandon(abandon, claim));
            case Move.Retract retract -> publications.retract(retract, claim, actor);
            case Move.Redact redact -> redactions.execute(claim, redact.redaction(), actor);
            case Move.Reopen reopen -> because(reopen, reopen.reason(), duplicates.separate(claim, actor));
        };
    }

    private static ClaimChange because(Move move, String reason, List<Said> others) {
        List<Said> texts = new ArrayList<>(others);
        texts.add(Said.reason(reason));
        return recorded(move, texts);
    }

    private List<Said> duplicated(Move.MarkDuplicate mark, ClaimEntity claim, Actor actor) {
        List<Said> texts = new ArrayList<>(duplicates.mark(claim, mark.of(), actor));
        texts.addAll(assignments.toNobody(claim));
        return texts;
    }

    private List<Said> held(Move.Hold hold, ClaimEntity claim) {
        if (hold.until() != null && !hold.until().isAfter(clock.instant())) {
            throw Refusal.Invalid.of("/until", "must be in the future");
        }
        claim.heldFrom = claim.state;
        claim.heldUntil = hold.until();
        return hold.until() == null
                ? List.of()
                : List.of(new Said("until.after", Readers.CLAIM, hold.until().toString()));
    }

    private static ClaimChange recorded(Move move, List<Said> texts) {
        return ClaimChange.move(move.name(), texts);
    }

    private static List<Said> accepted(Move.Accept accept, ClaimEntity claim) {
        Map<String, String> before = Words.fields(claim);
        if (accept.topics() != null) {
            claim.topics = Words.topics(accept.topics());
        }
        if (accept.priority() != null) {
            claim.priority = accept.priority();
        }
        return Words.changes(before, Words.fields(claim));
    }

    private static @Nullable UUID article(@Nullable UUID id) {
        if (id != null && ArticleEntity.findByIdOptional(id).isEmpty()) {
            throw Refusal.Invalid.of("/articleId", "there is no such article");
        }
        return id;
    }
}
