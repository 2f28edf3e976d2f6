package veridict.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.acceptance.Eventually.eventually;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import veridict.acceptance.Caller;
import veridict.stack.service.Service;

/**
 * Two instances of the workflow service that share what is to be delivered, ended and stopped in the middle. Here once each; {@code
 * deploy/prove deliveries} does it {@code -Dveridict.rounds} times, everywhere that what they do can be cut in two.
 */
@TestInstance(Lifecycle.PER_CLASS)
class DeliveriesTest {
    private static final int ROUNDS = Integer.getInteger("veridict.rounds", 0);
    private static final int REPLAYED = ROUNDS == 0 ? 10_500 : 50_000;
    private static final int UNDER_WAY = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private House house;
    private Crew crew;
    private DeliveryOracle oracle;
    private Subscriber good;
    private Traffic traffic;

    @BeforeAll
    void two_instances() throws IOException {
        house = House.open(Service.WORKFLOW);
        crew = new Crew(house);
        oracle = new DeliveryOracle(house);
    }

    @BeforeEach
    void things_happen_to_somebody_who_listens() {
        good = Subscriber.answering(crew, message -> 204);
        traffic = new Traffic(house, owner());
    }

    @AfterEach
    void both_are_well_again_and_nobody_listens_any_more() {
        List<Instance> dead =
                instances().stream().filter(instance -> !instance.isAlive()).toList();
        dead.forEach(Instance::start);
        dead.forEach(Instance::awaitReady);
        instances().forEach(Instance::goOn);
        instances().forEach(instance -> instance.link().block(false));
        good.close();
    }

    @AfterAll
    void everybody_goes_home() {
        house.close();
    }

    @Test
    void whoever_is_killed_in_the_middle_everything_arrives_and_what_is_undone_does_not() {
        FailingFirst sometimes = new FailingFirst();
        try (Subscriber moody = Subscriber.answering(crew, sometimes)) {
            CompletableFuture<Void> running = CompletableFuture.runAsync(traffic);
            try {
                List<Fault> faults = faults();
                for (int i = 0; i < faults.size(); i++) {
                    faults.get(i).inflict(house, new Random(i));
                }
            } finally {
                traffic.stop();
                running.join();
            }
            oracle.judge(traffic, List.of(good, moody));
            int arrived =
                    good.receiver().events().size() + moody.receiver().events().size();
            assertTrue(arrived > recorded(good) + recorded(moody), "all is recorded: no kill was in the middle");
        }
    }

    @Test
    void what_the_killed_one_had_under_way_is_sent_by_the_other_when_its_lease_has_ended() {
        Holding holding = new Holding();
        try (Subscriber slow = Subscriber.answering(crew, holding)) {
            Instance first = takenByTheFirst(slow);
            String ends = leasesEnd(slow);
            first.kill();
            holding.letGo(204);
            oracle.judge(traffic, List.of(good, slow));
            assertTrue(slow.receiver().events().size() >= 2 * UNDER_WAY, "what was under way was not sent again");
            assertEquals(List.of(), house.rows("""
                            select a.at from attempt a join delivery d on d.id = a.delivery_id
                            where d.endpoint_id = '%s' and d.event_type <> 'ping'
                              and a.at not between timestamptz '%s' - interval '6 seconds' and timestamptz '%s' + interval '30 seconds'
                            """.formatted(slow.endpoint(), ends, ends)));
            first.start();
            first.awaitReady();
        }
    }

    @Test
    void one_that_stood_still_past_its_lease_changes_nothing_when_it_goes_on() {
        Holding holding = new Holding();
        try (Subscriber slow = Subscriber.answering(crew, holding)) {
            Instance first = takenByTheFirst(slow);
            first.halt();
            holding.letGo(503);
            oracle.judge(traffic, List.of(good, slow));
            List<String> before = log(slow);
            Trap trap = Trap.besides(recordsAnAttempt(), 1, instance -> {});
            first.link().set(trap);
            first.goOn();
            assertEquals(first, trap.caughtWithin(PATIENCE));
            first.awaitReady();
            other(first).link().block(true);
            traffic.now(1, 1); // the first one sends it, after it recorded what came before
            eventually(PATIENCE, good::heard, heard -> heard.containsAll(traffic.happened()));
            other(first).link().block(false);
            oracle.judge(traffic, List.of(good, slow));
            assertEquals(before, log(slow).subList(0, before.size()));
        }
    }

    @Test
    void both_send_and_each_event_is_sent_by_one() {
        Instance one = instances().getFirst();
        double sentByOne = Scraped.delivered(one);
        double sentByOther = Scraped.delivered(other(one));
        eventually(
                PATIENCE,
                () -> traffic.now(UNDER_WAY, 1),
                more -> Scraped.delivered(one) > sentByOne && Scraped.delivered(other(one)) > sentByOther);
        oracle.judge(traffic, List.of(good));
        assertEquals(good.heard().size(), good.receiver().events().size());
    }

    @Test
    void a_replay_of_more_than_ten_thousand_whose_process_is_killed_is_gone_on_with_by_the_next() {
        Set<String> past = traffic.daysAgo(3, REPLAYED);
        Instance first = instances().getFirst();
        other(first).kill();
        Trap trap = Trap.at(
                new Point(
                        Service.WORKFLOW,
                        "moves a replay on",
                        List.of("update replay set examined"),
                        Point.When.BEFORE),
                8,
                Instance::kill);
        first.link().set(trap);
        Map<String, String> range = Map.of("since", daysAgo(4), "until", daysAgo(2));
        String replay = new Caller(first.url(), house.tokens().ofNewsroomBot())
                .post(good.path() + "/replay", range)
                .expect(202)
                .text("id");
        trap.caughtWithin(PATIENCE);
        assertEquals(
                List.of("RUNNING|3500"),
                house.rows("select state || '|' || examined from replay where id = '%s'".formatted(replay)));
        instances().forEach(Instance::start);
        instances().forEach(Instance::awaitReady);
        eventually(
                PATIENCE,
                () -> crew.bot(Service.WORKFLOW).get("/v1/replays/" + replay).text("state"),
                "DONE"::equals);
        oracle.awaitQuiet();
        assertEquals(past, good.heard());
    }

    private static String daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days)).toString();
    }

    private static List<Fault> faults() {
        return ROUNDS == 0
                ? List.of(Fault.killAt(recordsAnAttempt()))
                : IntStream.range(0, ROUNDS)
                        .boxed()
                        .flatMap(round -> Fault.delivering())
                        .flatMap(point -> Stream.of(Fault.killAt(point), Fault.haltAt(point), Fault.cutAt(point)))
                        .toList();
    }

    private static Point recordsAnAttempt() {
        return new Point(Service.WORKFLOW, "records an attempt", List.of("insert into attempt"), Point.When.BEFORE);
    }

    private List<Instance> instances() {
        return house.of(Service.WORKFLOW);
    }

    private Instance other(Instance one) {
        return instances().stream()
                .filter(instance -> !instance.equals(one))
                .findFirst()
                .orElseThrow();
    }

    /** Happens, and is under way from the first instance alone. */
    private Instance takenByTheFirst(Subscriber subscriber) {
        Instance first = instances().getFirst();
        other(first).link().block(true);
        traffic.now(UNDER_WAY, 1);
        eventually(PATIENCE, subscriber::heard, heard -> heard.size() == UNDER_WAY);
        other(first).link().block(false);
        return first;
    }

    private long recorded(Subscriber subscriber) {
        return log(subscriber).stream().filter(line -> !line.startsWith("ping")).count();
    }

    private String leasesEnd(Subscriber subscriber) {
        return house.rows(
                        "select max(next_attempt_at) from delivery where endpoint_id = '%s' and lease_token is not null"
                                .formatted(subscriber.endpoint()))
                .getFirst();
    }

    private List<String> log(Subscriber subscriber) {
        return house.rows("""
                select concat_ws(' ', d.event_type, d.id, d.state, d.attempts, d.made, a.number, a.at, a.failure)
                from delivery d join attempt a on a.delivery_id = d.id where d.endpoint_id = '%s' order by d.created_at, d.id, a.number
                """.formatted(subscriber.endpoint()));
    }

    private UUID owner() {
        return UUID.fromString(house.rows("select owner_id from endpoint where id = '%s'".formatted(good.endpoint()))
                .getFirst());
    }
}
