package veridict.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.acceptance.Eventually.eventually;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import veridict.acceptance.Receiver;
import veridict.stack.service.Service;

/**
 * Two instances of each service are killed, stopped and cut off while people move claims and time acts; then the oracle judges. Here a few
 * faults of one seed; {@code deploy/prove faults} takes all of them, with {@code -Dveridict.seeds} seeds.
 */
class FaultsTest {
    private static final int SEEDS = Integer.getInteger("veridict.seeds", 0);
    private static final long SEED = Long.getLong("veridict.seed", 1);
    private static final int WALKERS = SEEDS == 0 ? 3 : 6;
    private static final int DONE_BETWEEN = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Test
    void nothing_that_somebody_was_told_is_lost_and_nothing_happens_twice() throws Exception {
        try (House house = House.open(Service.values());
                Receiver receiver = new Receiver(message -> 204)) {
            Crew crew = new Crew(house);
            Map<String, String> endpoint = Map.of("url", receiver.url(), "audience", "OWN", "payload", "FULL");
            String path = "/v1/endpoints/"
                    + crew.bot(Service.WORKFLOW)
                            .post("/v1/endpoints", endpoint)
                            .expect(201)
                            .text("id");
            eventually(PATIENCE, () -> crew.bot(Service.WORKFLOW).get(path).text("state"), "ACTIVE"::equals);
            List<Walker> walkers = IntStream.range(0, WALKERS)
                    .mapToObj(i -> new Walker(
                            new Client(house, crew), i % 2 == 0 ? "checker" : "checker2", SEED * WALKERS + i))
                    .toList();
            Hurry hurry = new Hurry(house);
            try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
                List<CompletableFuture<Void>> running = new ArrayList<>();
                walkers.forEach(walker -> running.add(CompletableFuture.runAsync(walker, people)));
                CompletableFuture<Void> time = CompletableFuture.runAsync(hurry, people);
                try {
                    inflict(house, walkers, running);
                } finally {
                    walkers.forEach(Walker::stop);
                    hurry.stop();
                }
                running.forEach(CompletableFuture::join);
                time.join();
            }
            say(
                    "everybody is home: %d entries told, %d buttons pressed at the desk, %d requests unanswered, %d told to come again"
                            .formatted(
                                    done(walkers),
                                    sum(walkers, Client::pressed),
                                    sum(walkers, Client::unanswered),
                                    sum(walkers, Client::away)));
            eventually(PATIENCE, () -> open(house), open -> open == 0);
            new Oracle(house)
                    .judge(
                            walkers.stream()
                                    .flatMap(walker -> walker.told().stream())
                                    .toList(),
                            receiver.events(),
                            crew.person("editor").get("/v1/flow").expect(200).body());
            assertEquals(
                    List.of(),
                    walkers.stream()
                            .flatMap(walker -> walker.client().broken().stream())
                            .distinct()
                            .toList());
            assertTrue(sum(walkers, Client::unanswered) > 0, "nobody was cut off: no fault came in the middle");
            assertTrue(sum(walkers, Client::pressed) > 0, "nobody came to the desk");
        }
    }

    private static void inflict(House house, List<Walker> walkers, List<CompletableFuture<Void>> running) {
        List<Fault> faults = faults();
        awaitMore(walkers, running);
        for (int i = 0; i < faults.size(); i++) {
            Fault fault = faults.get(i);
            say("[%d/%d] %s".formatted(i + 1, faults.size(), fault.name()));
            int away = sum(walkers, Client::away);
            fault.inflict(house, new Random(SEED + i));
            if (fault.isPolite()) {
                assertEquals(away, sum(walkers, Client::away), fault.name() + ": somebody was told to come again");
            }
            awaitMore(walkers, running);
        }
    }

    private static List<Fault> faults() {
        return SEEDS == 0
                ? Fault.few().toList()
                : LongStream.range(SEED, SEED + SEEDS)
                        .boxed()
                        .flatMap(seed -> {
                            List<Fault> all = new ArrayList<>(Fault.all().toList());
                            Collections.shuffle(all, new Random(seed));
                            return all.stream();
                        })
                        .toList();
    }

    /** Goes on when everybody's work has gone on. */
    private static void awaitMore(List<Walker> walkers, List<CompletableFuture<Void>> running) {
        int before = done(walkers);
        eventually(PATIENCE, () -> done(walkers), done -> {
            running.stream().filter(CompletableFuture::isCompletedExceptionally).forEach(CompletableFuture::join);
            return done >= before + DONE_BETWEEN;
        });
    }

    private static int done(List<Walker> walkers) {
        return walkers.stream().mapToInt(Walker::done).sum();
    }

    private static int sum(List<Walker> walkers, ToIntFunction<Client> number) {
        return walkers.stream().map(Walker::client).mapToInt(number).sum();
    }

    /** What is still to happen with nobody asking. */
    private static int open(House house) {
        try (Connection connection = house.administrator();
                Statement statement = connection.createStatement();
                ResultSet open = statement.executeQuery("""
                        select (select count(*) from event where position is null)
                             + (select count(*) from delivery where state = 'PENDING')
                             + (select count(*) from claim where scheduled_at is not null or held_until is not null
                                                              or deadline < now() and escalated_at is null)
                        """)) {
            open.next();
            return open.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(String what) {
        System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + what);
    }
}
