package veridict.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may read what: the table of the product, by HTTP. The claim is submitter's, written by checker and not proposed yet. */
@QuarkusTest
class ReadersTest {

    private static final List<String> READERS =
            List.of("submitter", "newsroom-bot", "checker", "checker2", "editor", "admin");

    @Inject
    Client api;

    @Test
    void who_may_read_what_is_the_table_of_the_product() {
        String claim = api.written();
        assertEquals(row(200, 404, 200, 200, 200, 200), statuses(claim), "the claim");
        assertEquals(row(403, 403, 200, 200, 200, 403), statuses(claim + "/evidence"), "evidence");
        assertEquals(row(403, 403, 200, 200, 200, 403), statuses(claim + "/positions"), "positions");
        assertEquals(row(403, 403, 200, 200, 200, 403), statuses(claim + "/contacts"), "contacts");
        assertEquals(row(403, 403, 200, 200, 200, 200), statuses(claim + "/history"), "history");
        assertEquals(row(403, 403, 200, 403, 200, 403), statuses(claim + "/draft"), "a draft before it was proposed");
        assertEquals(row(403, 403, 200, 200, 200, 200), statuses("/v1/articles"), "articles");
        assertEquals(row(403, 403, 200, 200, 200, 200), statuses("/v1/claimants"), "claimants");
        assertEquals(row(200, 200, 200, 200, 200, 200), statuses("/v1/flow"), "the flow");
        assertEquals(row(200, 200, 200, 200, 200, 200), statuses("/v1/ratings"), "the scale");

        api.move("checker", claim, "propose", Map.of()).then().statusCode(200);
        assertEquals(row(403, 403, 200, 200, 200, 403), statuses(claim + "/draft"), "a draft that was proposed");
    }

    @Test
    void a_submitter_sees_state_and_wording_and_nobody_of_the_newsroom() {
        Map<String, Object> seen =
                api.get("submitter", api.proposed()).jsonPath().getMap("");
        assertEquals("PROPOSED", seen.get("state"));
        assertEquals(false, seen.containsKey("assignee"));
        assertEquals(false, seen.containsKey("submitter"));
    }

    private Map<String, Integer> statuses(String path) {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        READERS.forEach(reader -> statuses.put(reader, api.get(reader, path).statusCode()));
        return statuses;
    }

    private static Map<String, Integer> row(int... statuses) {
        Map<String, Integer> row = new LinkedHashMap<>();
        for (int i = 0; i < statuses.length; i++) {
            row.put(READERS.get(i), statuses[i]);
        }
        return row;
    }
}
