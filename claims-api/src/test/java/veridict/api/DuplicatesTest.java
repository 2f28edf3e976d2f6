package veridict.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two claims that say the same, over REST. */
@QuarkusTest
class DuplicatesTest {

    @Inject
    Client api;

    @Test
    void a_duplicate_names_its_root_and_is_listed_there() {
        String root = api.submitted("checker");
        String twin = api.submitted("submitter");
        api.get("submitter", root).then().statusCode(404);
        api.move("checker", twin, "mark-duplicate", Map.of("of", id(root)))
                .then()
                .statusCode(200)
                .body("state", equalTo("DUPLICATE"))
                .body("duplicateOf", equalTo(id(root)));
        api.get("checker", root).then().body("demand", equalTo(2));
        api.get("checker", "/v1/claims?duplicateOf=" + id(root)).then().body("items.id", equalTo(List.of(id(twin))));
        api.get("submitter", twin).then().body("duplicateOf", equalTo(id(root)));
        api.get("submitter", root).then().statusCode(200).body("state", equalTo("SUBMITTED"));
        api.move("editor", twin, "reopen", Map.of("reason", "Another bridge."))
                .then()
                .statusCode(200)
                .body("duplicateOf", equalTo(null));
        api.get("checker", root).then().body("demand", equalTo(1));
    }

    @Test
    void what_cannot_be_its_root_is_refused_by_its_field() {
        String claim = api.submitted("checker");
        api.move("checker", claim, "mark-duplicate", Map.of("of", id(claim)))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/of"));
        api.move("checker", claim, "mark-duplicate", Map.of()).then().statusCode(422);
    }

    private static String id(String claim) {
        return claim.substring(claim.lastIndexOf('/') + 1);
    }
}
