package veridict.faults;

import static veridict.stack.service.Service.API;
import static veridict.stack.service.Service.UI;
import static veridict.stack.service.Service.WORKFLOW;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import veridict.stack.service.Service;

/** Something that goes wrong in a house, and is over when {@code inflict} returns. */
record Fault(String name, BiConsumer<House, Random> what) {
    /** Longer than the lease of a delivery in these tests. */
    private static final Duration PAST_THE_LEASE = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PASSERS = 4;
    private static final String POLITE = "SIGTERM";

    /** Where what a service does can be cut in two: what it says to the database, before and after each time. */
    static final List<Point> POINTS = Stream.of(
                    moving(API),
                    Point.around(API, "takes the key", "first_answer"),
                    Point.around(API, "stores the answer", "insert into idempotency"),
                    moving(UI),
                    moving(WORKFLOW),
                    delivering())
            .flatMap(points -> points)
            .toList();

    /** Whether nobody may notice. */
    boolean isPolite() {
        return name.startsWith(POLITE);
    }

    void inflict(House house, Random dice) {
        what.accept(house, dice);
    }

    /** What a service says when it makes a move. */
    private static Stream<Point> moving(Service service) {
        return Stream.of(
                        Point.around(service, "locks the claim", "from claim", " for "),
                        Point.around(service, "changes the claim", "update claim"),
                        Point.around(service, "writes entry and event", "insert into audit_entry"),
                        Point.around(service, "commits", "COMMIT"))
                .flatMap(points -> points);
    }

    /** What the workflow service says when it delivers. */
    static Stream<Point> delivering() {
        return Stream.of(
                        Point.around(WORKFLOW, "stamps positions", "update event", "set position"),
                        Point.around(WORKFLOW, "makes deliveries", "insert into delivery"),
                        Point.around(WORKFLOW, "leases deliveries", "update delivery", "set lease_token"),
                        Point.around(WORKFLOW, "records an attempt", "insert into attempt"))
                .flatMap(points -> points);
    }

    /** kill -9 at a point, on whichever instance gets there; it is started again. */
    static Fault killAt(Point point) {
        return new Fault("kill -9 where " + point, (house, dice) -> {
            Instance caught = sprung(house, Trap.at(point, 1 + dice.nextInt(PASSERS), Instance::kill));
            caught.start();
            caught.awaitReady();
        });
    }

    /** The connection ends at a point, and the service lives: what it is told of a commit never arrives. */
    static Fault cutAt(Point point) {
        return new Fault(
                "connection cut where " + point,
                (house, dice) -> sprung(house, Trap.at(point, 1 + dice.nextInt(PASSERS), instance -> {})));
    }

    /** A service stands still past every lease, and then goes on as if nothing had been. */
    static Fault haltAt(Point point) {
        return new Fault("SIGSTOP past the lease where " + point, (house, dice) -> {
            Instance caught = sprung(house, Trap.besides(point, 1 + dice.nextInt(PASSERS), Instance::halt));
            pause(PAST_THE_LEASE);
            caught.goOn();
        });
    }

    static Fault terminateAt(Point point) {
        return new Fault(
                "all sessions ended where " + point,
                (house, dice) ->
                        sprung(house, Trap.besides(point, 1 + dice.nextInt(PASSERS), instance -> house.endSessions())));
    }

    static Fault partition(Service service, Duration time) {
        return new Fault("%s cut off for %d s".formatted(service.label(), time.toSeconds()), (house, dice) -> {
            house.of(service).forEach(instance -> instance.link().block(true));
            pause(time);
            house.of(service).forEach(instance -> instance.link().block(false));
        });
    }

    static Fault databaseCrash() {
        return new Fault("PostgreSQL ended at once and restarted", (house, dice) -> house.crashDatabase());
    }

    /** Nobody is there while times come, and then two at once find what is due. */
    static Fault absence(Service service, Duration time) {
        return new Fault("both of %s gone for %d s".formatted(service.label(), time.toSeconds()), (house, dice) -> {
            house.of(service).forEach(Instance::kill);
            pause(time);
            house.of(service).forEach(Instance::start);
            house.of(service).forEach(Instance::awaitReady);
        });
    }

    /** One after the other, as a new version is rolled out. */
    static Fault rollingRestart(Service service) {
        return new Fault(POLITE + " to both of " + service.label(), (house, dice) -> house.of(service)
                .forEach(instance -> {
                    instance.end();
                    instance.start();
                    instance.awaitReady();
                }));
    }

    /** One of each kind, as quick as can be. */
    static Stream<Fault> few() {
        return Stream.of(
                killAt(new Point(API, "commits", List.of("COMMIT"), Point.When.UNANSWERED)),
                cutAt(new Point(API, "commits", List.of("COMMIT"), Point.When.UNANSWERED)),
                killAt(new Point(WORKFLOW, "records an attempt", List.of("insert into attempt"), Point.When.BEFORE)),
                haltAt(new Point(
                        WORKFLOW,
                        "leases deliveries",
                        List.of("update delivery", "set lease_token"),
                        Point.When.UNANSWERED)),
                databaseCrash(),
                partition(API, Duration.ofSeconds(1)),
                rollingRestart(API));
    }

    /** Everything there is. */
    static Stream<Fault> all() {
        return Stream.of(
                        POINTS.stream().map(Fault::killAt),
                        POINTS.stream()
                                .filter(point -> point.label().equals("commits"))
                                .flatMap(point -> Stream.of(cutAt(point), terminateAt(point))),
                        POINTS.stream()
                                .filter(point -> point.service() == WORKFLOW)
                                .map(Fault::haltAt),
                        IntStream.of(1, 10, 60).boxed().flatMap(seconds -> Stream.of(Service.values())
                                .map(service -> partition(service, Duration.ofSeconds(seconds)))),
                        Stream.of(databaseCrash(), absence(WORKFLOW, Duration.ofSeconds(5))),
                        Stream.of(Service.values()).map(Fault::rollingRestart))
                .flatMap(faults -> faults);
    }

    private static Instance sprung(House house, Trap trap) {
        house.instances().forEach(instance -> instance.link().set(trap));
        Instance caught = trap.caughtWithin(PATIENCE);
        house.instances().forEach(instance -> instance.link().set(Trap.NONE));
        return caught;
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
