package veridict.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veridict.model.Audience;
import veridict.model.EventFilters;
import veridict.model.Payload;

/** Who gets what: the table of the contract. */
class AudienceTest {

    private static final UUID OWNER = new UUID(0, 1);
    private static final UUID SOMEBODY = new UUID(0, 2);

    @ParameterizedTest
    @CsvSource({
        "PUBLIC,   *,                 verdict.published, theirs,  true",
        "PUBLIC,   *,                 claim.accepted,    own,     false",
        "PUBLIC,   verdict.*,         verdict.proposed,  own,     false",
        "OWN,      *,                 claim.accepted,    own,     true",
        "OWN,      *,                 claim.accepted,    theirs,  false",
        "OWN,      *,                 verdict.published, theirs,  true",
        "OWN,      verdict.*,         claim.accepted,    own,     false",
        "INTERNAL, *,                 claim.accepted,    theirs,  true",
        "INTERNAL, claim.accepted,    claim.accepted,    theirs,  true",
        "INTERNAL, claim.accepted,    claim.declined,    theirs,  false",
        "INTERNAL, verdict.*,         verdict.proposed,  theirs,  true",
        "OWN,      *,                 claim.edited,      own,     false",
        "INTERNAL, *,                 claim.edited,      theirs,  true",
    })
    void an_endpoint_gets_what_it_may_have_and_wants(
            Audience audience, String pattern, String type, String whose, boolean gets) {
        Subscription subscription =
                new Subscription(UUID.randomUUID(), OWNER, audience, List.of(pattern), EventFilters.NONE, Payload.THIN);
        UUID submitter = whose.equals("own") ? OWNER : SOMEBODY;
        Audience widest =
                switch (type) {
                    case "verdict.published" -> Audience.PUBLIC;
                    case "claim.edited" -> Audience.INTERNAL;
                    default -> Audience.OWN;
                };
        StampedEvent event = new StampedEvent(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                type,
                Instant.EPOCH,
                widest,
                submitter,
                List.of(),
                "en",
                "ACCEPTED");
        assertEquals(gets, subscription.takes(event));
    }
}
