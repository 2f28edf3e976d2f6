package veridict.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import veridict.stack.StackForTests;
import veridict.stack.service.Service;

/** The APIs as they describe themselves to whoever writes a client: with an example of everything that is sent and answered. */
@ExtendWith(RunningStack.class)
class DescriptionTest {
    private final StackForTests stack;

    DescriptionTest(StackForTests stack) {
        this.stack = stack;
    }

    @Test
    void every_body_of_the_api_has_an_example_that_is_what_it_says() throws Exception {
        DescribedBodies bodies = described(Service.API);
        assertTrue(bodies.names()
                .containsAll(Set.of("NewClaim", "Claim", "NewEvidence", "Evidence", "Accept", "Version", "Problem")));
        assertEquals(Map.of(), bodies.wrong());
    }

    @Test
    void so_has_every_body_of_webhooks() throws Exception {
        DescribedBodies bodies = described(Service.WORKFLOW);
        assertTrue(bodies.names()
                .containsAll(Set.of("EndpointSettings", "Endpoint", "Delivery", "ClaimEvent", "Problem")));
        assertEquals(Map.of(), bodies.wrong());
    }

    @Test
    void every_type_of_event_is_a_webhook_with_its_schema_and_an_example_that_fits() throws Exception {
        DescribedBodies bodies = described(Service.WORKFLOW);
        Set<String> documented = Pattern.compile("^### `(.+)`$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("../../docs/events.md")))
                .results()
                .map(heading -> heading.group(1))
                .collect(Collectors.toSet());
        assertEquals(documented, bodies.webhooks());
        assertEquals(Map.of(), bodies.wrongWebhooks());
    }

    private DescribedBodies described(Service service) throws Exception {
        URI description = URI.create(stack.url(service) + "/q/openapi?format=json");
        return new DescribedBodies(new ObjectMapper().readTree(description.toURL()));
    }
}
