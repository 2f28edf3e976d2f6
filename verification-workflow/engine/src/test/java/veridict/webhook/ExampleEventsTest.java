package veridict.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import veridict.events.EventSchemas;
import veridict.json.Json;
import veridict.model.EventType;
import veridict.model.Payload;

/** What a receiver is tried with is what it will get, but for its mark. */
@QuarkusTest
class ExampleEventsTest {

    private static final int LARGEST = 20_000;

    @Inject
    ExampleEvents examples;

    @Inject
    Json json;

    private final EventSchemas schemas = new EventSchemas();

    @TestFactory
    Stream<DynamicTest> every_type_has_an_example_in_both_forms_that_fits_its_schema_and_is_marked() {
        return Stream.of(EventType.values())
                .filter(type -> type != EventType.PING)
                .flatMap(type -> Stream.of(Payload.values())
                        .map(form -> DynamicTest.dynamicTest(type.wire() + " " + form, () -> {
                            String body = examples.body(type, form);
                            assertEquals("", schemas.complaint(body));
                            assertEquals(type.wire(), json.map(body).get("type"));
                            assertEquals(true, data(body).get("test"));
                            assertEquals(
                                    form == Payload.FULL && data(body).containsKey("claimId"),
                                    data(body).containsKey("claim"));
                            assertTrue(body.getBytes(StandardCharsets.UTF_8).length < LARGEST);
                        })));
    }

    @Test
    void the_full_form_tells_of_the_same_claim_and_version() {
        Map<String, Object> data = data(examples.body(EventType.VERDICT_CORRECTED, Payload.FULL));
        Map<?, ?> claim = (Map<?, ?>) data.get("claim");
        Map<?, ?> version = (Map<?, ?>) data.get("published");
        assertEquals(data.get("claimId"), claim.get("id"));
        assertEquals(data.get("to"), claim.get("state"));
        assertEquals(data.get("publication"), claim.get("publication"));
        assertEquals(data.get("version"), version.get("number"));
        assertEquals(data.get("rating"), version.get("rating"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> data(String body) {
        return (Map<String, Object>) json.map(body).get("data");
    }
}
