package veridict.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veridict.Newsroom;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.LogEntry;
import veridict.model.LogKind;
import veridict.model.Page;
import veridict.model.Role;
import veridict.refusal.Refusal;
import veridict.review.HandOvers;
import veridict.review.Move;
import veridict.review.ReviewDesk;

/** What was refused is told although nothing of it was done, once and not at the cost of those who do nothing wrong. */
@QuarkusTest
class LogTest {

    @Inject
    Newsroom newsroom;

    @Inject
    ReviewDesk desk;

    @Inject
    HandOvers handOvers;

    @Inject
    LogQueries log;

    @ConfigProperty(name = "veridict.test.admin-url")
    String adminUrl;

    @ConfigProperty(name = "veridict.test.jdbc-url")
    String url;

    @Test
    void a_refused_move_is_told_with_who_tried_it_and_why_in_a_word() {
        Claim claim = newsroom.accepted();
        refused(Refusal.RoleMayNot.class, () -> approve(claim, newsroom.mara()));
        refused(Refusal.WrongState.class, () -> approve(claim, newsroom.omar()));
        refused(Refusal.Stale.class, () -> desk.apply(claim.id(), 1, new Move.TakeUp(), newsroom.mara()));

        List<LogEntry> told = of(claim);
        assertEquals(
                List.of("take-up stale", "approve wrong-state", "approve role-may-not"),
                told.stream().map(line -> line.action() + " " + line.detail()).toList());
        LogEntry last = told.getLast();
        assertEquals(LogKind.MOVE_REFUSED, last.kind());
        assertEquals(newsroom.mara().person(), last.person());
        assertEquals(List.of("fact-checker"), last.roles());
        assertNull(last.endpointId());
    }

    @Test
    void a_claim_that_one_may_not_know_of_is_told_of_and_one_that_is_not_there_is_not() {
        Claim claim = newsroom.accepted();
        refused(Refusal.Unknown.class, () -> desk.apply(claim.id(), 2, new Move.Withdraw(), newsroom.reader()));
        refused(Refusal.Unknown.class, () -> desk.apply(UUID.randomUUID(), 1, new Move.Withdraw(), newsroom.reader()));

        assertEquals(
                "withdraw unknown",
                of(claim).getFirst().action() + " " + of(claim).getFirst().detail());
        assertEquals(
                Set.of(),
                lines(new LogFilter(null, newsroom.reader().id(), null)).stream()
                        .filter(line -> line.claimId() == null)
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_loop_fills_one_line_a_minute() {
        Claim claim = newsroom.accepted();
        Actor mara = newsroom.mara();
        for (int i = 0; i < 50; i++) {
            refused(Refusal.RoleMayNot.class, () -> approve(claim, mara));
        }
        assertTrue(of(claim).size() <= 2, of(claim).toString());
    }

    @Test
    void what_a_hand_over_leaves_behind_is_told_though_the_rest_is_done() {
        Actor leaving = newsroom.person("leaving", "Leo, who leaves", Role.FACT_CHECKER);
        Claim stays = newsroom.move(
                newsroom.inReviewBy(leaving), new Move.Recuse(newsroom.tom().id(), "His brother."), newsroom.edith());
        Claim goes = newsroom.inReviewBy(leaving);

        handOvers.all(leaving.id(), newsroom.tom().id(), newsroom.edith());

        assertEquals("invalid", of(stays).getFirst().detail());
        assertEquals(List.of(), of(goes));
    }

    /** Twice as many as the pool has connections: none of them may hold one while it waits for another. */
    @Test
    void many_refusals_at_once_do_not_wait_for_each_other() throws Exception {
        Claim claim = newsroom.accepted();
        Actor mara = newsroom.mara();
        try (ExecutorService callers = Executors.newFixedThreadPool(60)) {
            List<Future<?>> refused = Stream.generate(() ->
                            callers.<Object>submit(() -> refused(Refusal.RoleMayNot.class, () -> approve(claim, mara))))
                    .limit(120)
                    .collect(Collectors.toList());
            for (Future<?> one : refused) {
                one.get();
            }
        }
        assertTrue(!of(claim).isEmpty() && of(claim).size() <= 2, of(claim).toString());
    }

    @Test
    void admins_read_all_of_it_editors_the_refused_moves_and_nobody_else_anything() {
        LogFilter refusedMoves = new LogFilter(LogKind.MOVE_REFUSED, null, null);
        LogFilter everything = new LogFilter(null, null, null);
        log.list(refusedMoves, null, 1, newsroom.edith());
        log.list(everything, null, 1, newsroom.ada());
        refused(Refusal.RoleMayNot.class, () -> log.list(everything, null, 1, newsroom.edith()));
        refused(
                Refusal.RoleMayNot.class,
                () -> log.list(new LogFilter(LogKind.ENDPOINT, null, null), null, 1, newsroom.edith()));
        refused(Refusal.RoleMayNot.class, () -> log.list(refusedMoves, null, 1, newsroom.mara()));
        refused(Refusal.RoleMayNot.class, () -> log.list(refusedMoves, null, 1, newsroom.bot()));
    }

    @Test
    void it_is_read_page_by_page_by_a_cursor_of_its_own_filter() {
        Claim claim = newsroom.accepted();
        refused(Refusal.RoleMayNot.class, () -> approve(claim, newsroom.mara()));
        refused(Refusal.WrongState.class, () -> approve(claim, newsroom.omar()));
        LogFilter filter = new LogFilter(LogKind.MOVE_REFUSED, null, claim.id());

        Page<LogEntry> first = log.list(filter, null, 1, newsroom.ada());
        Page<LogEntry> second = log.list(filter, first.next(), 1, newsroom.ada());

        assertEquals(
                of(claim),
                Stream.of(first, second).flatMap(page -> page.items().stream()).toList());
        assertNull(second.next());
        refused(
                Refusal.Invalid.class,
                () -> log.list(new LogFilter(null, null, null), first.next(), 1, newsroom.ada()));
    }

    @Test
    void whoever_changes_the_scale_is_told_of() throws SQLException {
        as(adminUrl, "update rating set meaning = meaning where key = 'satire'");
        LogEntry told = lines(new LogFilter(LogKind.SCALE, null, null)).getFirst();
        assertEquals(Actor.SYSTEM.person(), told.person());
        assertEquals("update", told.action());
        assertTrue(told.detail().matches("satire by \\w+"), told.detail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"update log set detail = ''", "delete from log", "truncate log"})
    void nobody_changes_it_not_even_the_owner(String sql) {
        assertEquals(
                "VCHAI",
                assertThrows(SQLException.class, () -> as(adminUrl, sql)).getSQLState());
        for (String role : List.of("veridict_api", "veridict_ui", "veridict_workflow")) {
            String login = url + (url.contains("?") ? "&" : "?") + "user=" + role + "&password=" + role;
            assertEquals(
                    "42501",
                    assertThrows(SQLException.class, () -> as(login, sql)).getSQLState());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "kind = 'SCALE'", "person_id = '%s'", "claim_id = '%s'"})
    void each_filter_has_an_index_in_the_order_of_the_list(String filter) throws SQLException {
        String query = "explain select * from log where (at, id) < (now(), '%s') and " + filter
                + " order by at desc, id desc limit 51";
        try (Connection session = DriverManager.getConnection(adminUrl);
                Statement statement = session.createStatement()) {
            statement.execute("set enable_seqscan = off; set enable_sort = off; set enable_bitmapscan = off");
            try (ResultSet plan =
                    statement.executeQuery(query.replace("%s", UUID.randomUUID().toString()))) {
                plan.next();
                plan.next();
                assertTrue(plan.getString(1).contains("Index Scan using log_"), plan.getString(1));
            }
        }
    }

    private void approve(Claim claim, Actor actor) {
        desk.apply(claim.id(), claim.version(), new Move.Approve("\"1\""), actor);
    }

    private List<LogEntry> of(Claim claim) {
        return lines(new LogFilter(LogKind.MOVE_REFUSED, null, claim.id()));
    }

    private List<LogEntry> lines(LogFilter filter) {
        return log.list(filter, null, 50, newsroom.ada()).items();
    }

    private static void as(String login, String sql) throws SQLException {
        try (Connection session = DriverManager.getConnection(login);
                Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }
}
