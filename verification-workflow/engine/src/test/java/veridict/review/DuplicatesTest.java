package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Refusals.refused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimQueries;
import veridict.evidence.NewAppearance;
import veridict.evidence.PartDesk;
import veridict.evidence.PartKind;
import veridict.model.Appearance;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.HistoryEntry;
import veridict.model.Position;
import veridict.model.Says;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** Two claims that say the same become one piece of work, and two again when that was wrong. */
@QuarkusTest
class DuplicatesTest {

    @Inject
    Newsroom newsroom;

    @Inject
    PartDesk parts;

    @Inject
    ClaimQueries claims;

    @Inject
    EntityManager database;

    @ConfigProperty(name = "veridict.test.jdbc-url")
    String url;

    @Test
    void what_a_duplicate_brings_goes_to_its_root_and_reopening_takes_exactly_that_back() {
        Claim root = newsroom.accepted();
        parts.add(root.id(), Newsroom.position("Root", Says.ASSERTS), List.of(), newsroom.mara());
        parts.add(root.id(), seen("https://seen.example/root"), List.of(), newsroom.mara());
        Claim twin = newsroom.inReview();
        parts.add(twin.id(), Newsroom.position("Twin", Says.DENIES), List.of(), newsroom.mara());
        parts.add(twin.id(), seen("https://seen.example/twin"), List.of(), newsroom.mara());
        Claim before = now(root);

        Claim marked = newsroom.duplicate(twin, root);
        assertEquals(ClaimState.DUPLICATE, marked.state());
        assertEquals(root.id(), marked.duplicateOf());
        assertNull(marked.assignee());
        Claim grown = now(root);
        assertEquals(2, grown.demand());
        assertEquals(before.version() + 1, grown.version());
        assertTrue(grown.contested());
        assertEquals(List.of("Root", "Twin"), speakers(root));
        assertEquals(List.of("https://seen.example/root", "https://seen.example/twin"), addresses(root));
        assertEquals(List.of("Twin"), speakers(twin));

        Claim back = newsroom.move(marked, new Move.Reopen("They differ in the day."), newsroom.edith());
        assertEquals(ClaimState.ACCEPTED, back.state());
        assertNull(back.duplicateOf());
        Claim alone = now(root);
        assertEquals(1, alone.demand());
        assertEquals(before.contested(), alone.contested());
        assertEquals(List.of("Root"), speakers(root));
        assertEquals(List.of("https://seen.example/root"), addresses(root));
        assertEquals(List.of("Twin"), speakers(twin));
    }

    @Test
    void a_duplicate_of_a_duplicate_is_one_of_its_root() {
        Claim root = newsroom.accepted();
        Claim first = newsroom.duplicate(newsroom.accepted(), root);
        Claim second = newsroom.duplicate(newsroom.accepted(), first);
        assertEquals(root.id(), second.duplicateOf());
        assertEquals(3, now(root).demand());
        assertEquals(
                List.of(second.id(), first.id()),
                claims.list(ClaimFilter.ALL.duplicatesOf(root.id()), null, 10, newsroom.mara()).items().stream()
                        .map(Claim::id)
                        .toList());
    }

    @Test
    void a_claim_takes_its_duplicates_along_and_leaves_them_at_the_root() {
        Claim root = newsroom.accepted();
        Claim middle = newsroom.accepted();
        Claim leaf = newsroom.accepted();
        parts.add(leaf.id(), Newsroom.position("Leaf", Says.DENIES), List.of(), newsroom.mara());
        parts.add(middle.id(), Newsroom.position("Middle", Says.DENIES), List.of(), newsroom.mara());
        newsroom.duplicate(leaf, middle);
        Claim marked = newsroom.duplicate(middle, root);
        assertEquals(root.id(), now(leaf).duplicateOf());
        assertEquals(3, now(root).demand());
        assertEquals(1, marked.demand());
        assertEquals(List.of("Leaf", "Middle"), speakers(root).stream().sorted().toList());
        assertEquals(List.of("Middle"), speakers(middle));

        newsroom.move(marked, new Move.Reopen("Another day."), newsroom.edith());
        assertEquals(List.of("Leaf"), speakers(root));
        assertEquals(2, now(root).demand());
        newsroom.move(now(leaf), new Move.Reopen("Another place."), newsroom.edith());
        assertEquals(List.of(), speakers(root));
        assertEquals(1, now(root).demand());
    }

    @Test
    void no_claim_is_its_own_duplicate_and_the_root_is_one_that_lives() {
        Claim root = newsroom.accepted();
        Claim twin = newsroom.duplicate(newsroom.accepted(), root);
        Claim now = now(root);
        refused(Refusal.Invalid.class, () -> newsroom.duplicate(now, now));
        refused(Refusal.Invalid.class, () -> newsroom.duplicate(now, twin));
        refused(Refusal.Invalid.class, () -> newsroom.duplicate(now, newsroom.withdrawn()));
        refused(
                Refusal.Invalid.class,
                () -> newsroom.move(now, new Move.MarkDuplicate(UUID.randomUUID()), newsroom.mara()));
    }

    @RepeatedTest(5)
    void of_two_who_mark_each_others_claims_one_wins() throws Exception {
        Claim one = newsroom.accepted();
        Claim other = newsroom.accepted();
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Boolean>> tries = Stream.of(new Claim[] {one, other}, new Claim[] {other, one})
                .map(pair -> CompletableFuture.supplyAsync(() -> marks(start, pair[0], pair[1])))
                .toList();
        start.countDown();
        assertEquals(
                1,
                tries.stream().map(CompletableFuture::join).filter(won -> won).count());
        assertEquals(
                1,
                Stream.of(one, other)
                        .map(this::now)
                        .filter(claim -> claim.state() == ClaimState.DUPLICATE)
                        .count());
    }

    @Test
    void the_record_of_the_root_tells_of_arrival_and_departure_and_ends_an_approval() {
        Claim root = newsroom.approved();
        Claim twin = newsroom.duplicate(newsroom.accepted(), root);
        assertEquals(ClaimState.PROPOSED, now(root).state());
        HistoryEntry arrival = claims.history(root.id(), newsroom.mara()).getLast();
        assertEquals("edit", arrival.entry());
        assertTrue(arrival.changes().toString().contains(twin.id().toString()), arrival.toString());
        assertEquals("claim.edited", lastType(root));
        assertEquals("claim.duplicated", lastType(twin));
        assertTrue(lastBody(twin).contains("\"duplicateOf\":\"" + root.id() + "\""));
        newsroom.move(twin, new Move.Reopen("Another day."), newsroom.edith());
        assertEquals(
                arrival.sequence() + 1,
                claims.history(root.id(), newsroom.mara()).getLast().sequence());
        assertTrue(claims.verification(root.id(), newsroom.mara()).holds());
    }

    @Test
    void what_is_published_reappears() {
        Claim root = newsroom.published();
        newsroom.duplicate(newsroom.accepted(), root);
        assertEquals("claim.reappeared", lastType(root));
        assertEquals(ClaimState.PUBLISHED, now(root).state());
        parts.add(root.id(), Newsroom.position("Somebody", Says.DENIES), List.of(), newsroom.mara());
        assertEquals("claim.edited", lastType(root));
        parts.add(root.id(), seen("https://seen.example/again"), List.of(), newsroom.mara());
        assertEquals("claim.reappeared", lastType(root));
    }

    @Test
    void who_submitted_a_duplicate_follows_its_root() {
        Claim root = newsroom.accepted();
        Claim twin = newsroom.submitted(newsroom.reader());
        refused(Refusal.Unknown.class, () -> claims.claim(root.id(), newsroom.reader()));
        newsroom.duplicate(twin, root);
        assertEquals(root.id(), claims.claim(twin.id(), newsroom.reader()).duplicateOf());
        Claim read = claims.claim(root.id(), newsroom.reader());
        assertEquals(ClaimState.ACCEPTED, read.state());
        assertNull(read.submitter());
        assertNull(read.externalId());
        assertEquals(List.of(), read.recused());
        assertNull(read.deadline());
        refused(Refusal.NotYours.class, () -> newsroom.move(read, new Move.Withdraw(), newsroom.reader()));
        newsroom.move(now(twin), new Move.Reopen("Another day."), newsroom.edith());
        refused(Refusal.Unknown.class, () -> claims.claim(root.id(), newsroom.reader()));
    }

    @Test
    void the_database_knows_no_chain_and_no_circle() throws SQLException {
        Claim root = newsroom.accepted();
        Claim twin = newsroom.duplicate(newsroom.accepted(), root);
        Claim third = newsroom.accepted();
        assertRefused(pointing(third, twin));
        assertRefused(pointing(root, third));
        assertRefused(pointing(third, third));
        assertRefused("update claim set duplicate_of = null where id = '" + twin.id() + "'");
        assertRefused("update claim set state = 'DUPLICATE' where id = '" + third.id() + "'");
        assertRefused(pointing(newsroom.published(), third));
    }

    @Test
    void two_sessions_cannot_close_a_circle() throws Exception {
        Claim one = newsroom.accepted();
        Claim other = newsroom.accepted();
        try (Connection first = session("veridict_api");
                Connection second = session("veridict_ui")) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            second.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            second.createStatement().executeQuery("select count(*) from person");
            first.createStatement().executeUpdate(pointing(one, other));
            CompletableFuture<SQLException> circle = CompletableFuture.supplyAsync(() -> assertThrows(
                    SQLException.class, () -> second.createStatement().executeUpdate(pointing(other, one))));
            first.commit();
            circle.join();
        }
        assertEquals(other.id(), now(one).duplicateOf());
        assertNull(now(other).duplicateOf());
    }

    private boolean marks(CountDownLatch start, Claim claim, Claim of) {
        try {
            start.await();
            newsroom.duplicate(claim, of);
            return true;
        } catch (Refused lost) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Claim now(Claim claim) {
        return newsroom.now(claim, newsroom.edith());
    }

    private List<String> speakers(Claim claim) {
        return parts.parts(claim.id(), PartKind.POSITIONS, newsroom.mara()).stream()
                .map(Position::speaker)
                .toList();
    }

    private List<String> addresses(Claim claim) {
        return parts.parts(claim.id(), PartKind.APPEARANCES, newsroom.mara()).stream()
                .map(Appearance::url)
                .toList();
    }

    private String lastType(Claim claim) {
        return last(claim, "type");
    }

    private String lastBody(Claim claim) {
        return last(claim, "thin");
    }

    private String last(Claim claim, String column) {
        return QuarkusTransaction.requiringNew().call(() -> (String) database.createNativeQuery(
                        "select " + column + " from event where claim_id = :id order by sequence desc limit 1")
                .setParameter("id", claim.id())
                .getSingleResult());
    }

    private static NewAppearance seen(String address) {
        return new NewAppearance(address, null, null, null, null, null);
    }

    private static String pointing(Claim claim, Claim of) {
        return "update claim set state = 'DUPLICATE', duplicate_of = '%s' where id = '%s'"
                .formatted(of.id(), claim.id());
    }

    private void assertRefused(String sql) throws SQLException {
        try (Connection session = session("veridict_api")) {
            assertEquals(
                    "23514",
                    assertThrows(SQLException.class, () -> session.createStatement()
                                    .executeUpdate(sql))
                            .getSQLState(),
                    sql);
        }
    }

    private Connection session(String role) throws SQLException {
        return DriverManager.getConnection(url, role, role);
    }
}
