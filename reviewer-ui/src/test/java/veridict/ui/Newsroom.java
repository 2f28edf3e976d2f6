package veridict.ui;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import veridict.article.ArticleDesk;
import veridict.article.NewArticle;
import veridict.claim.ClaimQueries;
import veridict.claim.ClaimantInput;
import veridict.claim.NewClaim;
import veridict.claim.QuoteInput;
import veridict.evidence.NewContact;
import veridict.evidence.NewEvidence;
import veridict.evidence.NewPosition;
import veridict.evidence.NewSearch;
import veridict.evidence.PartDesk;
import veridict.model.Actor;
import veridict.model.Article;
import veridict.model.Claim;
import veridict.model.ClaimantKind;
import veridict.model.ContactOutcome;
import veridict.model.Form;
import veridict.model.Priority;
import veridict.model.Publicness;
import veridict.model.Role;
import veridict.model.Says;
import veridict.model.SearchResult;
import veridict.model.SourceKind;
import veridict.model.Stance;
import veridict.model.Visibility;
import veridict.people.People;
import veridict.review.Move;
import veridict.review.ReviewDesk;
import veridict.verdict.DraftDesk;
import veridict.verdict.DraftText;

/** The newsroom these tests happen at: its flow, as the workflow service writes it at its start, its people and their claims. */
@ApplicationScoped
public class Newsroom {
    static final String CLAIMANT = "Maria Holt";

    private final String url;
    private final People people;
    private final ReviewDesk desk;
    private final PartDesk parts;
    private final DraftDesk drafts;
    private final ArticleDesk articles;
    private final ClaimQueries claims;

    Newsroom(
            @ConfigProperty(name = "veridict.test.jdbc-url") String url,
            People people,
            ReviewDesk desk,
            PartDesk parts,
            DraftDesk drafts,
            ArticleDesk articles,
            ClaimQueries claims) {
        this.url = url;
        this.people = people;
        this.desk = desk;
        this.parts = parts;
        this.drafts = drafts;
        this.articles = articles;
        this.claims = claims;
    }

    void opens() {
        try (Connection workflow = DriverManager.getConnection(url, "veridict_workflow", "veridict_workflow");
                PreparedStatement insert = workflow.prepareStatement(
                        "insert into flow (hash, source, written_at) values ('of the test', ?, now()) on conflict do nothing")) {
            insert.setString(1, flowFile());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    }

    /** Who signed in under that name before; somebody else of that name when nobody did. */
    Actor known(String name, Role... roles) {
        try (Connection database = DriverManager.getConnection(url, "veridict_ui", "veridict_ui");
                PreparedStatement find = database.prepareStatement(
                        "select issuer, subject from person where name = ? order by issuer = 'https://elsewhere.example'")) {
            find.setString(1, name);
            ResultSet found = find.executeQuery();
            return found.next()
                    ? people.signedIn(found.getString(1), found.getString(2), name, Set.of(roles))
                    : people.signedIn("https://elsewhere.example", name, name, Set.of(roles));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Article article(Actor actor) {
        return articles.take(
                new NewArticle(
                        "Russia accuses Ukraine of an attack on a residence of Putin",
                        "The Daily Ledger",
                        "Nora Falk",
                        LocalDate.of(2025, 12, 29),
                        "https://ledger.example/attack",
                        "en",
                        Story.ARTICLE + "\n(" + UUID.randomUUID() + ")",
                        List.of("A news agency"),
                        null),
                actor);
    }

    Claim claim(
            Actor actor,
            String statement,
            String language,
            String claimant,
            Priority priority,
            @Nullable Article article) {
        QuoteInput quote = article == null ? null : new QuoteInput(statement, null, null);
        return desk.submit(
                new NewClaim(
                        statement,
                        language.equals("ar") ? Form.QUOTE : Form.PARAPHRASE,
                        "TASS",
                        null,
                        language,
                        null,
                        new ClaimantInput(
                                null,
                                claimant,
                                ClaimantKind.PERSON,
                                "foreign minister of Russia",
                                null,
                                Publicness.PUBLIC),
                        LocalDate.of(2025, 12, 29),
                        List.of("war"),
                        priority,
                        null,
                        article == null ? null : article.id(),
                        quote),
                actor);
    }

    /** A verdict this person proposed. */
    Claim proposed(Actor checker, String statement, @Nullable Article article) {
        Claim claim = writing(checker, statement, article);
        return desk.apply(claim.id(), claim.version(), new Move.Propose(), checker);
    }

    /** A claim with both sides, a ledger and a draft, in review by this person. */
    Claim writing(Actor checker, String statement, @Nullable Article article) {
        Claim claim = claim(checker, statement, "en", CLAIMANT, Priority.HIGH, article);
        Claim accepted = desk.apply(claim.id(), claim.version(), new Move.Accept(null, null), checker);
        desk.apply(claim.id(), accepted.version(), new Move.TakeUp(), checker);
        parts.add(
                claim.id(),
                new NewPosition(
                        "Volodymyr Zelenskyy",
                        "president of Ukraine",
                        Says.DENIES,
                        "statement",
                        Form.QUOTE,
                        "That is a lie.",
                        LocalDate.of(2025, 12, 29),
                        null),
                List.of(),
                checker);
        evidence(
                claim,
                "Images of 30 December show no damage",
                "Satellite operator",
                Stance.UNDERMINES,
                SourceKind.PRIMARY,
                checker);
        evidence(claim, "Moscow reports 91 drones", "TASS", Stance.SUPPORTS, SourceKind.SECONDARY, checker);
        evidence(claim, "Russia says residence attacked", "TASS", Stance.SUPPORTS, SourceKind.SECONDARY, checker);
        parts.add(
                claim.id(),
                new NewSearch(
                        "Archive of flight alerts",
                        "Novgorod region, 29 December",
                        LocalDate.of(2025, 12, 30),
                        SearchResult.NOTHING_FOUND,
                        null),
                List.of(),
                checker);
        drafts.save(
                claim.id(),
                0,
                new DraftText(
                        "unproven",
                        "No trace of such an attack was found.",
                        "The images of the next day show **no damage** [1].\n\nNobody reported an alert [4].",
                        "en",
                        "The desk",
                        List.of(1, 4)),
                checker);
        return of(claim, checker);
    }

    /** The same claim with another verdict in its draft. */
    Claim rated(Claim claim, DraftText verdict, Actor assignee) {
        drafts.save(claim.id(), drafts.draft(claim.id(), assignee).revision(), verdict, assignee);
        return of(claim, assignee);
    }

    /** Asks for a second rating. */
    Claim askedToRate(Claim claim, Actor assignee, Actor rater) {
        return desk.apply(claim.id(), claim.version(), new Move.RequestCrossCheck(rater.id()), assignee);
    }

    /** A verdict of this checker that this editor published. */
    Claim published(Claim proposed, Actor editor) {
        asked(proposed, editor);
        String draft = String.valueOf(drafts.draft(proposed.id(), editor).revision());
        Claim approved = desk.apply(proposed.id(), of(proposed, editor).version(), new Move.Approve(draft), editor);
        return desk.apply(approved.id(), approved.version(), new Move.Publish(), editor);
    }

    /** The claimant was asked, so that an editor can approve. */
    Claim asked(Claim claim, Actor by) {
        parts.add(
                claim.id(),
                new NewContact(
                        CLAIMANT,
                        "press office",
                        "How do you know?",
                        Instant.parse("2026-01-02T08:00:00Z"),
                        null,
                        null,
                        null,
                        ContactOutcome.NO_REPLY,
                        null),
                List.of(),
                by);
        return of(claim, by);
    }

    private void evidence(Claim claim, String title, String origin, Stance stance, SourceKind kind, Actor actor) {
        parts.add(
                claim.id(),
                new NewEvidence(
                        "https://source.example/" + origin.length(),
                        title,
                        origin,
                        "What it says in its own words.",
                        "page 2",
                        stance,
                        kind,
                        origin,
                        null,
                        Visibility.PUBLIC,
                        null,
                        null,
                        null,
                        null),
                List.of(),
                actor);
    }

    Claim sentBack(Claim claim, Actor editor) {
        return desk.apply(claim.id(), claim.version(), new Move.SendBack("Who else looked at the images?"), editor);
    }

    /** The same with a topic more, so that whoever saw it before saw another version. */
    Claim reworded(Claim claim, Actor by) {
        return desk.reword(claim.id(), of(claim, by).version(), now -> now.alsoOn("reworded"), by);
    }

    /** The claim as it is now. */
    Claim of(Claim claim, Actor reader) {
        return claims.claim(claim.id(), reader);
    }

    private static String flowFile() {
        return resource("/flow.yaml");
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Newsroom.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
