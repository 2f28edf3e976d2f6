package veridict;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimQueries;
import veridict.claim.ClaimantInput;
import veridict.claim.NewClaim;
import veridict.evidence.NewContact;
import veridict.evidence.NewEvidence;
import veridict.evidence.NewPosition;
import veridict.evidence.NewSearch;
import veridict.evidence.PartDesk;
import veridict.evidence.PartKind;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.ClaimantKind;
import veridict.model.Contact;
import veridict.model.ContactOutcome;
import veridict.model.CorrectionKind;
import veridict.model.Draft;
import veridict.model.Form;
import veridict.model.Role;
import veridict.model.Says;
import veridict.model.SearchResult;
import veridict.model.SourceKind;
import veridict.model.Stance;
import veridict.people.People;
import veridict.review.Move;
import veridict.review.ReviewDesk;
import veridict.verdict.DraftDesk;
import veridict.verdict.DraftText;

/** A newsroom with its people and the steps of a claim, for tests to tell their stories with. */
@ApplicationScoped
public class Newsroom {

    private final People people;
    private final ReviewDesk desk;
    private final PartDesk parts;
    private final DraftDesk drafts;
    private final ClaimQueries queries;
    private final SettableClock clock;
    private final String url;

    Newsroom(
            People people,
            ReviewDesk desk,
            PartDesk parts,
            DraftDesk drafts,
            ClaimQueries queries,
            SettableClock clock,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.people = people;
        this.desk = desk;
        this.parts = parts;
        this.drafts = drafts;
        this.queries = queries;
        this.clock = clock;
        this.url = url;
    }

    /** The names of the gates there are, for tests that read a flow file by itself. */
    public static final List<String> GATES = List.of(
            "verdict-complete",
            "evidence-present",
            "both-sides-considered",
            "primary-source-or-reason",
            "claimant-contacted",
            "two-independent-sources",
            "comments-resolved",
            "claim-review-valid");

    public static String flowFile() {
        return flowFile("flow.yaml");
    }

    /** A flow that comes with Veridict becomes the newsroom's, as the workflow service writes it. */
    public void worksBy(String file) {
        worksBy(file, flowFile(file));
    }

    /** The same with a flow of a test's own. */
    public void worksBy(String hash, String source) {
        try (Connection workflow = DriverManager.getConnection(url, "veridict_workflow", "veridict_workflow");
                PreparedStatement write = workflow.prepareStatement("update flow set hash = ?, source = ?")) {
            write.setString(1, hash);
            write.setString(2, source);
            write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        clock.goOn(Duration.ofSeconds(6));
    }

    private static String flowFile(String name) {
        try (InputStream file = Objects.requireNonNull(Newsroom.class.getResourceAsStream("/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Actor mara() {
        return person("mara", "Mara the checker", Role.FACT_CHECKER);
    }

    public Actor tom() {
        return person("tom", "Tom the checker", Role.FACT_CHECKER);
    }

    public Actor edith() {
        return person("edith", "Edith the editor", Role.EDITOR);
    }

    public Actor omar() {
        return person("omar", "Omar, editor and checker", Role.EDITOR, Role.FACT_CHECKER);
    }

    public Actor ada() {
        return person("ada", "Ada the admin", Role.ADMIN);
    }

    public Actor reader() {
        return person("reader", "Rita the reader", Role.SUBMITTER);
    }

    public Actor bot() {
        return person("bot", "archive-bot", Role.INTEGRATION);
    }

    public Actor person(String subject, String name, Role... roles) {
        return people.signedIn("https://login.example", subject, name, Set.of(roles));
    }

    public static NewClaim drones() {
        return new NewClaim(
                "Ninety-one drones were sent against the residence.",
                Form.PARAPHRASE,
                "state agency",
                null,
                "en",
                null,
                new ClaimantInput(null, "A foreign minister", ClaimantKind.PERSON, "foreign minister", null, null),
                LocalDate.of(2025, 12, 29),
                List.of("war"),
                null,
                "ext-1",
                null,
                null);
    }

    public Claim submitted(Actor by) {
        return desk.submit(drones(), by);
    }

    /** In review, said by them, and nobody knows when. */
    public Claim by(@Nullable ClaimantInput claimant) {
        NewClaim rumour = new NewClaim(
                "A village was hit.", null, null, null, "en", null, claimant, null, null, null, null, null, null);
        Claim accepted = move(desk.submit(rumour, mara()), new Move.Accept(null, null), mara());
        return move(accepted, new Move.TakeUp(), mara());
    }

    public Claim accepted() {
        Claim claim = submitted(mara());
        return move(claim, new Move.Accept(null, null), mara());
    }

    public Claim inReview() {
        return inReviewBy(mara());
    }

    public Claim inReviewBy(Actor checker) {
        return move(accepted(), new Move.TakeUp(), checker);
    }

    /** Searched in two places, found nothing, rated unproven. */
    public Claim written(Actor checker) {
        Claim claim = inReviewBy(checker);
        parts.add(claim.id(), position("A president", Says.DENIES), List.of(), checker);
        parts.add(claim.id(), search("Satellite archive"), List.of(), checker);
        parts.add(claim.id(), search("Register of air alerts"), List.of(), checker);
        parts.add(claim.id(), asked("A foreign minister"), List.of(), checker);
        drafts.save(claim.id(), 0, unproven(), checker);
        return now(claim, checker);
    }

    /** Proposed, and nobody asked who made the claim. */
    public Claim proposedUnasked() {
        Claim claim = written(mara());
        Contact asked = parts.parts(claim.id(), PartKind.CONTACTS, mara()).getFirst();
        parts.remove(claim.id(), asked.id(), PartKind.CONTACTS, claim.version(), mara());
        return move(now(claim, mara()), new Move.Propose(), mara());
    }

    public Claim proposed() {
        return proposedBy(mara());
    }

    public Claim proposedBy(Actor checker) {
        return move(written(checker), new Move.Propose(), checker);
    }

    public Claim approved() {
        return approvedBy(edith());
    }

    public Claim approvedBy(Actor editor) {
        Claim claim = proposed();
        return move(claim, new Move.Approve(revision(claim)), editor);
    }

    public Claim published() {
        return move(approved(), new Move.Publish(), edith());
    }

    public Claim publishedSaying(String explanation) {
        Claim claim = written(mara());
        DraftText text = unproven();
        drafts.save(
                claim.id(),
                1,
                new DraftText(text.rating(), text.conclusion(), explanation, "en", null, text.citations()),
                mara());
        Claim proposed = move(claim, new Move.Propose(), mara());
        return move(move(proposed, new Move.Approve(revision(proposed)), edith()), new Move.Publish(), edith());
    }

    /** A correction of a published verdict, its draft begun. */
    public Claim underCorrection(CorrectionKind kind) {
        Claim published = published();
        Claim open = move(published, new Move.Correct(kind, "A reader wrote.", "We had a word wrong."), edith());
        drafts.save(open.id(), 0, unproven(), mara());
        return open;
    }

    public Claim retracted() {
        return move(published(), retract(), edith());
    }

    public static Move.Retract retract() {
        return new Move.Retract("It rests on a forged register.", "The register we cited turned out to be forged.");
    }

    public Claim held() {
        return move(written(mara()), new Move.Hold("Waiting for the archive.", null), mara());
    }

    /** Rated unproven by mara, and tom asked for his rating. */
    public Claim inCrossCheck() {
        return move(written(mara()), new Move.RequestCrossCheck(tom().id()), mara());
    }

    /** The claim as it is now. */
    public Claim now(Claim claim, Actor reader) {
        return queries.claim(claim.id(), reader);
    }

    public Claim duplicate(Claim claim, Claim of) {
        return move(now(claim, mara()), new Move.MarkDuplicate(of.id()), mara());
    }

    public Claim withdrawn() {
        return move(submitted(reader()), new Move.Withdraw(), reader());
    }

    public Claim in(ClaimState state) {
        return switch (state) {
            case SUBMITTED -> submitted(reader());
            case ACCEPTED -> accepted();
            case IN_REVIEW -> written(mara());
            case PROPOSED -> proposed();
            case APPROVED -> approved();
            case PUBLISHED -> published();
            case WITHDRAWN -> withdrawn();
            case DECLINED -> move(submitted(reader()), decline(), mara());
            case UNDER_CORRECTION -> underCorrection(CorrectionKind.CORRECTION);
            case ON_HOLD -> held();
            case RETRACTED -> retracted();
            case DUPLICATE -> duplicate(submitted(reader()), accepted());
            case IN_CROSS_CHECK -> inCrossCheck();
        };
    }

    public Claim move(Claim claim, Move move, Actor actor) {
        return desk.apply(claim.id(), claim.version(), move, actor);
    }

    public String revision(Claim claim) {
        return Long.toString(drafts.draft(claim.id(), edith()).revision());
    }

    public Draft draft(Claim claim) {
        return drafts.draft(claim.id(), edith());
    }

    public static Move.Decline decline() {
        return new Move.Decline(veridict.model.DeclineCode.OPINION, "It cannot be right or wrong.");
    }

    public static DraftText unproven() {
        return new DraftText(
                "unproven",
                "Nothing shows the attack, and nothing rules it out.",
                "We searched [1] and [2].",
                "en",
                "The desk",
                List.of(1, 2));
    }

    public static DraftText rated(String rating, Integer... citations) {
        return new DraftText(rating, "A conclusion.", "An explanation.", "en", null, List.of(citations));
    }

    public static NewPosition position(String speaker, Says says) {
        return new NewPosition(speaker, null, says, null, Form.PARAPHRASE, null, null, null);
    }

    /** They were asked, and did not answer. */
    public static NewContact asked(String party) {
        return new NewContact(
                party,
                "press office",
                "How do you know?",
                Instant.parse("2026-01-02T08:00:00Z"),
                null,
                null,
                null,
                ContactOutcome.NO_REPLY,
                null);
    }

    public static NewSearch search(String where) {
        return new NewSearch(where, "drones 29 December", LocalDate.of(2026, 1, 2), SearchResult.NOTHING_FOUND, null);
    }

    public static NewEvidence evidence(String origin, Stance stance) {
        return new NewEvidence(
                "https://source.example/" + origin.replace(' ', '-'),
                "What " + origin + " says",
                null,
                null,
                null,
                stance,
                SourceKind.PRIMARY,
                origin,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
