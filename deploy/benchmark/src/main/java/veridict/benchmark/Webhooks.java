package veridict.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import veridict.benchmark.delivery.Receiving;
import veridict.benchmark.postgres.BenchServer;
import veridict.stack.StackForTests;
import veridict.stack.postgres.Database;
import veridict.stack.sample.Api;
import veridict.stack.sample.Passes;
import veridict.stack.service.Jvm;
import veridict.stack.service.Service;

/** A workflow service that runs alone, a receiver in a process of its own, and the endpoints by which the one delivers to the other. */
final class Webhooks implements AutoCloseable {
    /** How many attempts to one endpoint a service has under way at once (veridict.webhooks.in-flight). */
    static final int IN_FLIGHT = 10;

    static final int BYTES = 2_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    // Events of a claim each, each with 2 kB that do not compress to nothing. Their claims are not there.
    private static final String EVENTS = """
            set session_replication_role = replica;
            insert into event (id, position, claim_id, sequence, type, at, audience, submitter_id, thin, full_body)
            select gen_random_uuid(), %s, gen_random_uuid(), 1, 'claim.accepted', now(), 'PUBLIC', e.owner_id, rpad(
                '{"type": "claim.accepted", "data": {"topics": ["war"], "language": "en", "to": "ACCEPTED", "note": "' ||
                    (select string_agg(md5(random()::text || n), '') from generate_series(1, 55)) || '"}}', %d), ''
            from generate_series(1, %d) n, (select owner_id from endpoint limit 1) e;
            set session_replication_role = origin;
            """;

    private static final String DELIVERIES = """
            insert into delivery (id, endpoint_id, event_id, event_type, claim_id, position, payload, state, next_attempt_at, created_at)
            select gen_random_uuid(), t.id, e.id, e.type, e.claim_id, e.position, 'THIN', 'PENDING', now(), now()
            from event e, endpoint t order by e.position
            """;

    private final StackForTests stack = StackForTests.start(Jvm.BUSY);
    private final Receiving receiver = Receiving.start();
    private final Api api = new Api(stack.url(Service.WORKFLOW), new Passes(stack.tokens()));
    private int endpoints;

    /** @param endpoints how many to begin with */
    Webhooks(int endpoints) {
        stack.services().stop(Service.UI);
        stack.services().stop(Service.API);
        for (int number = 0; number < endpoints; number++) {
            subscribe(receiver.url(number));
        }
    }

    Receiving receiver() {
        return receiver;
    }

    Database database() {
        return stack.database();
    }

    /** Makes an endpoint for every public event, and returns its id when it has answered its ping. */
    String subscribe(String url) {
        String id = api.post(
                        "admin",
                        "/v1/endpoints",
                        JsonNodeFactory.instance.objectNode().put("url", url),
                        "bench-" + ++endpoints)
                .body()
                .required("id")
                .asText();
        await("the endpoint to answer", "select state = 'ACTIVE' from endpoint where id = '" + id + "'");
        return id;
    }

    /** Waits until a query answers that something is true. */
    void await(String what, String query) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!value(query).equals("t")) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            sleep(Duration.ofMillis(20));
        }
    }

    /** Forgets all events and deliveries, and makes so many events that are in their places, each with a delivery to every endpoint. */
    void fillDeliveries(int events) {
        empty();
        execute(EVENTS.formatted("nextval('event_position')", BYTES, events), DELIVERIES, "vacuum analyze delivery");
    }

    /** Forgets all events and deliveries, and commits so many events at once that wait for the relay. */
    void fillOutbox(int events) {
        empty();
        execute(EVENTS.formatted("null", BYTES, events));
    }

    private void empty() {
        execute("truncate attempt, delivery, event");
    }

    void execute(String... statements) {
        BenchServer.execute(database(), statements);
    }

    String value(String sql) {
        return BenchServer.query(database(), sql).getFirst().getFirst();
    }

    static void sleep(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted", e);
        }
    }

    @Override
    public void close() {
        receiver.close();
        stack.close();
    }
}
