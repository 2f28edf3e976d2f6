package veridict.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import veridict.benchmark.delivery.Receiving;
import veridict.benchmark.postgres.BenchServer;
import veridict.stack.StackForTests;
import veridict.stack.sample.Api;
import veridict.stack.sample.Passes;
import veridict.stack.service.Jvm;
import veridict.stack.service.Service;

/**
 * Webhooks a second, of 2 kB over HTTP/1.1, signed, leased, sent and recorded by one workflow service, to a receiver in a process of its own;
 * against a bare loop of an HTTP client that posts as many bytes with as many in flight, and does nothing else. Events are there and stamped
 * before; service, receiver and PostgreSQL share the machine.
 */
final class DeliveryBench {
    private static final double BAR = 0.50;
    private static final int ENDPOINTS = 5;
    private static final int IN_FLIGHT = 10 * ENDPOINTS;
    private static final int BYTES = 2_000;
    private static final int EVENTS_A_SECOND = 1_000;
    private static final String OURS = "deliveries of the workflow service";
    private static final String REFERENCE = "bare loop of an HTTP client";

    private final StackForTests stack;
    private final Receiving receiver;

    private DeliveryBench(StackForTests stack, Receiving receiver) {
        this.stack = stack;
        this.receiver = receiver;
    }

    static Result run() {
        BenchServer.start();
        try (StackForTests stack = StackForTests.start(Jvm.BUSY);
                Receiving receiver = Receiving.start()) {
            stack.services().stop(Service.UI);
            stack.services().stop(Service.API);
            return new DeliveryBench(stack, receiver).measured();
        }
    }

    private Result measured() {
        subscribe();
        Map<String, List<Double>> found = new Rounds("deliveries/s")
                .of(OURS, this::deliveries)
                .of(REFERENCE, () -> receiver.perSecondOfBareLoop(IN_FLIGHT, Rounds.SECONDS, BYTES))
                .run();
        List<Double> ours = found.getOrDefault(OURS, List.of());
        List<Double> reference = found.getOrDefault(REFERENCE, List.of());
        return new Result(
                "delivery",
                Rounds.ROUNDS,
                Row.median(ours),
                Row.median(reference),
                BAR,
                "deliveries/s",
                List.of(
                        Row.atLeast(BAR, "deliveries, as a part of what a bare loop posts", "", Rounds.ratios(ours, reference)),
                        Row.told(OURS, "/s", ours),
                        Row.told(REFERENCE, "/s", reference)));
    }

    private void subscribe() {
        Api api = new Api(stack.url(Service.WORKFLOW), new Passes(stack.tokens()));
        for (int i = 0; i < ENDPOINTS; i++) {
            api.post(
                    "admin",
                    "/v1/endpoints",
                    JsonNodeFactory.instance.objectNode().put("url", receiver.url() + "/" + i),
                    "bench-" + i);
        }
        while (!answer("select count(*) from endpoint where state = 'ACTIVE'").equals(Integer.toString(ENDPOINTS))) {
            Thread.onSpinWait();
        }
    }

    private double deliveries() {
        hold("PAUSED");
        fill();
        hold("ACTIVE");
        double found = receiver.perSecond(Rounds.SECONDS);
        if (answer("select count(*) from delivery where state = 'PENDING'").equals("0")) {
            throw new IllegalStateException("There were too few deliveries to measure how fast they go");
        }
        return found;
    }

    // Without their claims: what is measured begins where the relay ends.
    private void fill() {
        int events = EVENTS_A_SECOND * (Rounds.SECONDS + 2);
        BenchServer.execute(stack.database(), """
                truncate attempt, delivery;
                set session_replication_role = replica;
                with made as (
                    insert into event (id, position, claim_id, sequence, type, at, audience, submitter_id, thin, full_body)
                    select gen_random_uuid(), nextval('event_position'), gen_random_uuid(), 1, 'claim.accepted', now(), 'OWN', e.owner_id,
                           repeat('x', %d), ''
                    from generate_series(1, %d), (select owner_id from endpoint limit 1) e
                    returning id, claim_id, position)
                insert into delivery (id, endpoint_id, event_id, event_type, claim_id, position, payload, state, next_attempt_at, created_at)
                select gen_random_uuid(), t.id, m.id, 'claim.accepted', m.claim_id, m.position, 'THIN', 'PENDING', now(), now()
                from made m, endpoint t order by m.position;
                set session_replication_role = origin;
                """.formatted(BYTES, events));
        BenchServer.execute(stack.database(), "vacuum analyze delivery", "vacuum analyze event");
    }

    private void hold(String state) {
        BenchServer.execute(stack.database(), "update endpoint set state = '" + state + "'");
    }

    private String answer(String sql) {
        return BenchServer.query(stack.database(), sql).getFirst().getFirst();
    }
}
