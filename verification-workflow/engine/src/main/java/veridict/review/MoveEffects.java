package veridict.review;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.article.ArticleEntity;
import veridict.claim.ClaimChange;
import veridict.claim.ClaimEntity;
import veridict.claim.NewClaim;
import veridict.claim.Words;
import veridict.gate.CaseFile;
import veridict.json.Json;
import veridict.model.Actor;
import veridict.model.Flow.FlowMove;
import veridict.model.TextQuote;
import veridict.model.Version;
import veridict.model.VersionRating;
import veridict.people.PersonEntity;
import veridict.record.Readers;
import veridict.record.Said;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.verdict.Drafts;
import veridict.verdict.Publisher;

/** What each move does beside changing the state, and what of it goes into the record. */
@ApplicationScoped
class MoveEffects {

    private final Drafts drafts;
    private final Publisher publisher;
    private final Checklist checklist;
    private final Words words;
    private final Json json;
    private final Clock clock;

    MoveEffects(Drafts drafts, Publisher publisher, Checklist checklist, Words words, Json json, Clock clock) {
        this.drafts = drafts;
        this.publisher = publisher;
        this.checklist = checklist;
        this.words = words;
        this.json = json;
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

    ClaimChange of(Move move, ClaimEntity claim, CaseFile file, FlowMove line, Actor actor) {
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
            case Move.TakeUp takeUp -> recorded(takeUp, assigned(claim, PersonEntity.findById(actor.id())));
            case Move.HandBack handBack -> recorded(handBack, handedBack(handBack, claim));
            case Move.Propose propose -> recorded(propose, proposed(claim, file, actor));
            case Move.SendBack sendBack -> recorded(sendBack, List.of(Said.reason(sendBack.reason())));
            case Move.Approve approve -> recorded(approve, approved(approve, claim, file, actor));
            case Move.Publish publish -> published(claim, file, actor);
        };
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

    private static List<Said> assigned(ClaimEntity claim, @Nullable PersonEntity assignee) {
        List<Said> change = new ArrayList<>();
        if (claim.assignee != null) {
            change.add(new Said("assignee.before", Readers.CLAIM, claim.assignee.name));
        }
        if (assignee != null) {
            change.add(new Said("assignee.after", Readers.CLAIM, assignee.name));
        }
        claim.assignee = assignee;
        return change;
    }

    private static List<Said> handedBack(Move.HandBack handBack, ClaimEntity claim) {
        List<Said> texts = new ArrayList<>(assigned(claim, null));
        texts.add(Said.reason(handBack.reason()));
        return texts;
    }

    // The draft as it was proposed goes into the record, for those who may read drafts: two submissions can be compared
    // later.
    private List<Said> proposed(ClaimEntity claim, CaseFile file, Actor actor) {
        drafts.propose(claim.id, actor);
        return List.of(new Said("draft.after", Readers.DRAFT, json.text(file.draft())));
    }

    private List<Said> approved(Move.Approve approve, ClaimEntity claim, CaseFile file, Actor actor) {
        long now = file.draft().revision();
        if (!approve.draft().replace("\"", "").equals(Long.toString(now))) {
            throw new Refused(new Refusal.Stale("draft", revision(approve.draft()), now));
        }
        drafts.approve(claim.id, actor);
        return List.of();
    }

    private ClaimChange published(ClaimEntity claim, CaseFile file, Actor actor) {
        Optional<VersionRating> previous = publisher.previousRating(claim);
        Version version = publisher.publish(claim, checklist.met(file), actor);
        return ClaimChange.publication(version, previous);
    }

    private static long revision(String etag) {
        try {
            return Long.parseLong(etag.replace("\"", ""));
        } catch (NumberFormatException notOurs) {
            throw Refusal.Invalid.of("/draft", "must be the ETag of the draft as you read it");
        }
    }

    private static @Nullable UUID article(@Nullable UUID id) {
        if (id != null && ArticleEntity.findByIdOptional(id).isEmpty()) {
            throw Refusal.Invalid.of("/articleId", "there is no such article");
        }
        return id;
    }
}
