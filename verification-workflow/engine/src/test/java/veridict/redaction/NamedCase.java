package veridict.redaction;

import static veridict.Newsroom.position;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import veridict.Newsroom;
import veridict.article.ArticleDesk;
import veridict.article.NewArticle;
import veridict.claim.ClaimantInput;
import veridict.claim.NewClaim;
import veridict.claim.QuoteInput;
import veridict.complaint.ComplaintDesk;
import veridict.complaint.NewComplaint;
import veridict.discussion.DiscussionDesk;
import veridict.discussion.NewComment;
import veridict.evidence.NewAppearance;
import veridict.evidence.NewContact;
import veridict.evidence.NewEvidence;
import veridict.evidence.NewSearch;
import veridict.evidence.PartDesk;
import veridict.idempotency.IdempotencyKey;
import veridict.idempotency.Once;
import veridict.model.Article;
import veridict.model.Claim;
import veridict.model.ClaimantKind;
import veridict.model.CommentThread;
import veridict.model.ContactOutcome;
import veridict.model.CorrectionKind;
import veridict.model.Draft;
import veridict.model.Form;
import veridict.model.Publicness;
import veridict.model.Says;
import veridict.model.SearchResult;
import veridict.model.SourceKind;
import veridict.model.Stance;
import veridict.model.ThreadState;
import veridict.review.Move;
import veridict.review.NewWaiver;
import veridict.review.ReviewDesk;
import veridict.review.WaiverDesk;
import veridict.verdict.DraftDesk;
import veridict.verdict.DraftText;

/** A published claim, its correction begun, in every text of which a person is named. */
@ApplicationScoped
class NamedCase {

    /** As some write it; others break the line, and in JSON its quotation marks are escaped. */
    static final String NAME = "Zeno \"Skif\" Kvasnytsia";

    static final String BROKEN = "Zeno \"Skif\"\n  Kvasnytsia";

    private final Newsroom newsroom;
    private final ArticleDesk articles;
    private final ReviewDesk desk;
    private final Once once;
    private final PartDesk parts;
    private final DraftDesk drafts;
    private final WaiverDesk waivers;
    private final DiscussionDesk discussion;
    private final ComplaintDesk complaints;

    NamedCase(
            Newsroom newsroom,
            ArticleDesk articles,
            ReviewDesk desk,
            Once once,
            PartDesk parts,
            DraftDesk drafts,
            WaiverDesk waivers,
            DiscussionDesk discussion,
            ComplaintDesk complaints) {
        this.newsroom = newsroom;
        this.articles = articles;
        this.desk = desk;
        this.once = once;
        this.parts = parts;
        this.drafts = drafts;
        this.waivers = waivers;
        this.discussion = discussion;
        this.complaints = complaints;
    }

    Claim published() {
        Claim claim = gathered();
        kept(Draft.class, () -> drafts.save(claim.id(), 0, verdict(), newsroom.mara()));
        CommentThread thread = discussion.open(
                claim.id(),
                new NewComment(
                        NAME + " called.",
                        new QuoteInput(NAME, "In the archive ", " is not"),
                        "Somebody else, not " + NAME + ",",
                        List.of()),
                newsroom.mara());
        discussion.turn(claim.id(), thread.id(), ThreadState.RESOLVED, thread.version(), newsroom.mara());
        Claim proposed = newsroom.move(newsroom.now(claim, newsroom.mara()), new Move.Propose(), newsroom.mara());
        waivers.grant(
                proposed.id(),
                new NewWaiver("primary-source-or-reason", "The archive would name " + NAME + "."),
                newsroom.edith());
        Claim waived = newsroom.now(proposed, newsroom.edith());
        Claim approved = newsroom.move(waived, new Move.Approve(newsroom.revision(waived)), newsroom.edith());
        return newsroom.move(approved, new Move.Publish(), newsroom.edith());
    }

    Claim underCorrection() {
        Claim published = published();
        complaints.receive(
                new NewComplaint(published.id(), null, "I am not " + NAME + ".", "mail to " + NAME), newsroom.edith());
        Claim open = newsroom.move(
                newsroom.now(published, newsroom.edith()),
                new Move.Correct(CorrectionKind.CORRECTION, NAME + " wrote.", "We had " + NAME + " wrong."),
                newsroom.edith());
        drafts.save(open.id(), 0, verdict(), newsroom.mara());
        return newsroom.now(open, newsroom.edith());
    }

    /** In review, with everything that can be found out about it. */
    private Claim gathered() {
        Article article = kept(
                Article.class,
                () -> articles.take(
                        new NewArticle(
                                "What " + NAME + " saw",
                                "Outlet of " + NAME,
                                NAME,
                                LocalDate.of(2026, 1, 2),
                                "https://news.example/zeno",
                                "en",
                                "It was dark. " + BROKEN + " was there, " + UUID.randomUUID() + ", says " + NAME + ".",
                                List.of(NAME),
                                null),
                        newsroom.mara()));
        Claim claim = kept(Claim.class, () -> desk.submit(claim(article), newsroom.mara()));
        claim = newsroom.move(claim, new Move.Accept(List.of("war", NAME), null), newsroom.mara());
        claim = newsroom.move(claim, new Move.TakeUp(), newsroom.mara());
        parts.add(claim.id(), position(NAME, Says.DENIES), List.of(), newsroom.mara());
        parts.add(claim.id(), seen(), List.of(), newsroom.mara());
        parts.add(claim.id(), asked(), List.of(), newsroom.mara());
        parts.add(claim.id(), found(), List.of(), newsroom.mara());
        parts.add(claim.id(), searched("Register of " + NAME), List.of(), newsroom.mara());
        parts.add(claim.id(), searched("Archive"), List.of(), newsroom.mara());
        return newsroom.now(claim, newsroom.mara());
    }

    /** Done under a key, so that the answer is stored. */
    private <T> T kept(Class<T> type, Supplier<T> write) {
        return once.run(
                newsroom.mara(),
                Optional.of(new IdempotencyKey(UUID.randomUUID().toString(), "a request")),
                type,
                write);
    }

    private static NewClaim claim(Article article) {
        return new NewClaim(
                NAME + " sent ninety-one drones against the residence.",
                Form.PARAPHRASE,
                "a call of " + NAME,
                NAME + " sent drones.",
                "en",
                new veridict.claim.TranslationInput("uk", NAME + " відправив дрони."),
                new ClaimantInput(
                        null,
                        NAME,
                        ClaimantKind.PERSON,
                        "neighbour of " + NAME,
                        "https://id.example/zeno",
                        Publicness.PUBLIC),
                LocalDate.of(2026, 1, 1),
                List.of("war"),
                null,
                "case of " + NAME,
                article.id(),
                new QuoteInput("was there", NAME + " ", ", says " + NAME));
    }

    private static NewAppearance seen() {
        return new NewAppearance(
                "https://social.example/1",
                "Wall of " + NAME,
                NAME,
                null,
                "en",
                new QuoteInput("drones of " + NAME, NAME, NAME));
    }

    private static NewContact asked() {
        return new NewContact(
                NAME,
                "phone of " + NAME,
                "Are you " + NAME + "?",
                Instant.parse("2026-01-02T08:00:00Z"),
                null,
                Instant.parse("2026-01-02T09:00:00Z"),
                "Yes, " + NAME + ".",
                ContactOutcome.REPLIED,
                "because " + NAME);
    }

    private static NewEvidence found() {
        return new NewEvidence(
                "https://source.example/Zeno%20Kvasnytsia",
                "Files on " + NAME,
                "Press of " + NAME,
                "It says: " + BROKEN,
                "page of " + NAME,
                Stance.UNDERMINES,
                SourceKind.SECONDARY,
                "cousin of " + NAME,
                "pays " + NAME,
                null,
                "a friend of " + NAME,
                null,
                "https://archive.example/Zeno%20Kvasnytsia",
                null);
    }

    private static NewSearch searched(String where) {
        return new NewSearch(
                where, "looked for " + NAME, LocalDate.of(2026, 1, 2), SearchResult.NOTHING_FOUND, "of " + NAME);
    }

    private static DraftText verdict() {
        return new DraftText(
                "unproven",
                "Nothing shows that " + NAME + " did it.",
                "In the archive " + NAME + " is not named [2][3], says [1].",
                "en",
                "Not " + NAME,
                List.of(1, 2, 3));
    }
}
