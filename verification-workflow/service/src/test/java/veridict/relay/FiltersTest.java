package veridict.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veridict.model.Audience;
import veridict.model.ClaimState;
import veridict.model.EventFilters;
import veridict.model.Payload;

/** Of what an endpoint may have, it gets what its filters take: each that says something has to. */
class FiltersTest {

    @ParameterizedTest
    @CsvSource({
        "'',             '',    '',                 true",
        "health,         '',    '',                 true",
        "sport,          '',    '',                 false",
        "sport+economy,  '',    '',                 true",
        "Health,         '',    '',                 false",
        "'',             pt,    '',                 true",
        "'',             pt-BR, '',                 true",
        "'',             PT,    '',                 true",
        "'',             p,     '',                 false",
        "'',             pt-PT, '',                 false",
        "'',             '',    IN_REVIEW,          true",
        "'',             '',    ACCEPTED+IN_REVIEW, true",
        "'',             '',    ACCEPTED,           false",
        "health,         en,    IN_REVIEW,          false",
        "health,         pt,    IN_REVIEW,          true",
    })
    void a_filter_takes(String topics, String languages, String states, boolean gets) {
        EventFilters filters = new EventFilters(
                list(topics),
                list(languages),
                list(states).stream().map(ClaimState::valueOf).toList());
        Subscription subscription = new Subscription(
                UUID.randomUUID(), UUID.randomUUID(), Audience.INTERNAL, List.of("*"), filters, Payload.THIN);
        StampedEvent event = new StampedEvent(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                "claim.taken_up",
                Instant.EPOCH,
                Audience.OWN,
                UUID.randomUUID(),
                List.of("health", "economy"),
                "pt-BR",
                "IN_REVIEW");
        assertEquals(gets, subscription.takes(event));
    }

    private static List<String> list(String joined) {
        return Stream.of(joined.split("\\+")).filter(one -> !one.isEmpty()).toList();
    }
}
