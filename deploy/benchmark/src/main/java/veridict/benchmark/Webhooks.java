package veridict.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import veridict.benchmark.delivery.Receiving;
import veridict.benchmark.postgres.BenchServer;
import veridict.stack.Repository;
import veridict.stack.TestParts;
import veridict.stack.Tokens;
import veridict.stack.postgres.Database;
import veridict.stack.process.Command;
import veridict.stack.sample.Api;
import veridict.stack.sample.Passes;
import veridict.stack.service.Jvm;
import veridict.stack.service.Ports;
import veridict.stack.service.Secrets;
import veridict.stack.service.Service;
import veridict.stack.service.Services;
import veridict.stack.service.Settings;

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
            select uuidv7(), %s, uuidv7(), 1, 'claim.accepted', now(), 'PUBLIC', e.owner_id, rpad(
                '{"type": "claim.accepted", "data": {"topics": ["war"], "language": "en", "to": "ACCEPTED", "note": "' ||
                    (select string_agg(md5(part::text), '') from generate_series(1, 58) part) || '"}}', %d), ''
            from generate_series(1, %d) n, (select owner_id from endpoint limit 1) e;
            set session_replication_role = origin;
            """;

    private static final String DELIVERIES = """
            insert into delivery (id, endpoint_id, event_id, event_type, claim_id, position, payload, state, next_attempt_at, created_at)
            select uuidv7(), t.id, e.id, e.type, e.claim_id, e.position, 'THIN', 'PENDING', now(), now()
            from event e, endpoint t order by e.position
            """;

    private final Services services;
    private final Receiving receiver = Receiving.start();
    private final Api api;
    private int endpoints;

    /** @param endpoints how many to begin with */
    Webhooks(int endpoints) {
        services = new Services(settings(), Jvm.BUSY);
        Runtime.getRuntime().addShutdownHook(new Thread(services::stopAll));
        services.start(Service.WORKFLOW);
        services.awaitReady(Service.WORKFLOW);
        api = new Api(services.settings().url(Service.WORKFLOW), new Passes(new Tokens(TestParts.keycloak())));
        for (int number = 0; number < endpoints; number++) {
            subscribe(receiver.url(number));
        }
    }

    private static Settings settings() {
        try {
            Path state = Files.createTempDirectory("veridict-webhooks");
            Database database =
                    TestParts.postgres().create("webhooks_" + UUID.randomUUID()).withRoles();
            return new Settings(
                    Repository.root(), state, Ports.free(), database, TestParts.keycloak(), Secrets.in(state));
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for a service", e);
        }
    }

    Receiving receiver() {
        return receiver;
    }

    Database database() {
        return services.settings().database();
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

    /** Lets the service take so many events that are in their places, each with a delivery to every endpoint. */
    void openWithDeliveries(int events) {
        empty();
        execute(EVENTS.formatted("nextval('event_position')", BYTES, events), DELIVERIES, "vacuum analyze delivery");
        state("ACTIVE");
    }

    /** Lets the service take so many events that wait for the relay. */
    void openWithOutbox(int events) {
        empty();
        state("ACTIVE");
        execute(EVENTS.formatted("null", BYTES, events));
    }

    /** Forgets all events and deliveries, when nothing is under way any more; nothing is taken after. */
    void empty() {
        state("PAUSED");
        await("what is under way to end", "select not exists (select from delivery where lease_token is not null)");
        execute("truncate delivery, attempt", "truncate event", "truncate delivery, attempt");
    }

    private void state(String state) {
        execute("update endpoint set state = '" + state + "'");
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
        services.stopAll();
        database().drop();
        Command.delete(services.settings().state());
    }
}
