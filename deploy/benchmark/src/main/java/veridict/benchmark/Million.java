package veridict.benchmark;

import java.time.Duration;
import java.time.Instant;

/**
 * Deliveries of a million events, ten a claim: to the endpoints that are there, spread over them, which wait until tomorrow; and to one more
 * that hangs, which are all due.
 */
final class Million {
    private static final String EVENTS = """
            insert into event (id, position, claim_id, sequence, type, at, audience, submitter_id, thin, full_body)
            select uuidv7(), nextval('event_position'), md5('claim ' || n / 10)::uuid, n % 10 + 1, 'claim.accepted', now(), 'PUBLIC',
                   e.owner_id, '{}', ''
            from generate_series(1, 1000000) n, (select owner_id from endpoint limit 1) e
            """;
    private static final String DELIVERIES = """
            insert into delivery (id, endpoint_id, event_id, event_type, claim_id, position, payload, state, next_attempt_at, created_at)
            select uuidv7(), t.id, e.id, e.type, e.claim_id, e.position, 'THIN', 'PENDING', %s, now()
            from event e join (select id, row_number() over (order by id) as number from endpoint where id %s) t on %s
            where e.thin = '{}' order by e.position
            """;

    private final Webhooks webhooks;
    private final String hanging;

    Million(Webhooks webhooks) {
        this.webhooks = webhooks;
        this.hanging = webhooks.subscribe(webhooks.receiver().hangingUrl());
        webhooks.receiver().hang();
        due(false);
        fill();
    }

    Webhooks webhooks() {
        return webhooks;
    }

    /** Whether those that are due are tried. */
    void due(boolean tried) {
        webhooks.execute(
                "update endpoint set state = '%s', in_flight = null, successes = 0, failing_since = null where id = '%s'"
                        .formatted(tried ? "ACTIVE" : "PAUSED", hanging));
    }

    private void fill() {
        Instant begin = Instant.now();
        webhooks.execute(
                "set session_replication_role = replica", // their claims are not there
                EVENTS,
                DELIVERIES.formatted(
                        "now() + interval '1 day' + e.position * interval '1 millisecond'",
                        "<> '" + hanging + "'",
                        "t.number = e.position % 5 + 1"),
                DELIVERIES.formatted("now()", "= '" + hanging + "'", "true"),
                "vacuum analyze delivery",
                "vacuum analyze event");
        System.out.printf(
                "two million deliveries in %d s%n",
                Duration.between(begin, Instant.now()).toSeconds());
    }
}
