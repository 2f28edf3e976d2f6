package veridict.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Complaints by HTTP. The verdict is checker's, approved and published by editor; editor2 had no part in it. */
@QuarkusTest
class ComplaintsTest {

    private static final String CONTACT = "reader-4711@example.org";

    @Inject
    Client api;

    @ConfigProperty(name = "veridict.test.jdbc-url")
    String url;

    @Test
    void a_complaint_goes_from_the_desk_to_a_correction() {
        String claim = api.published();
        Response received = entered("checker2", claim, null);
        received.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("RECEIVED"))
                .body("version", equalTo(1))
                .body("due", notNullValue())
                .body("contact", nullValue());
        String complaint = path(received);
        api.get("editor", complaint).then().body("contact", equalTo(CONTACT));
        api.as("editor2").post(complaint + "/take").then().statusCode(428);
        seen("editor", "\"1\"").post(complaint + "/take").then().statusCode(403);
        seen("editor2", "\"1\"")
                .post(complaint + "/take")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("IN_REVIEW"))
                .body("handler.name", notNullValue());
        Map<String, Object> decision = new HashMap<>(Map.of("state", "UPHELD", "answer", "You are right."));
        seen("editor2", "\"2\"")
                .body(decision)
                .post(complaint + "/decide")
                .then()
                .statusCode(422);
        decision.put(
                "correction", Map.of("kind", "CORRECTION", "reason", "A reader.", "note", "We missed a register."));
        seen("editor2", "\"1\"")
                .body(decision)
                .post(complaint + "/decide")
                .then()
                .statusCode(412);
        seen("editor2", "\"2\"")
                .body(decision)
                .post(complaint + "/decide")
                .then()
                .statusCode(200)
                .body("state", equalTo("UPHELD"));
        api.get("editor", claim).then().body("state", equalTo("UNDER_CORRECTION"));
        seen("editor2", "\"3\"")
                .body(decision)
                .post(complaint + "/decide")
                .then()
                .statusCode(409);
    }

    @Test
    void complaints_are_the_desks_alone() {
        String claim = api.published();
        String complaint = path(entered("editor", claim, null));
        for (String outsider : List.of("submitter", "newsroom-bot", "admin")) {
            entered(outsider, claim, null).then().statusCode(403);
            api.get(outsider, "/v1/complaints").then().statusCode(403);
            api.get(outsider, complaint).then().statusCode(403);
        }
        api.get("checker", complaint).then().statusCode(200).body("contact", nullValue());
        seen("checker", "\"1\"").post(complaint + "/take").then().statusCode(403);
    }

    @Test
    void they_are_listed_by_state_and_claim_without_contacts() {
        String claim = api.published();
        String id = claim.substring(claim.lastIndexOf('/') + 1);
        entered("editor", claim, null);
        String taken = path(entered("editor", claim, null));
        seen("editor2", "\"1\"").post(taken + "/take").then().statusCode(200);
        api.get("editor", "/v1/complaints?claim=" + id)
                .then()
                .body("items", hasSize(2))
                .body("items.contact", everyItem(nullValue()));
        api.get("editor", "/v1/complaints?state=IN_REVIEW&claim=" + id).then().body("items", hasSize(1));
        api.get("editor", "/v1/complaints?overdue=true&claim=" + id).then().body("items", hasSize(0));
        String next = api.get("editor", "/v1/complaints?limit=1&claim=" + id)
                .jsonPath()
                .getString("next");
        api.get("editor", "/v1/complaints?limit=1&claim=" + id + "&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        api.get("editor", "/v1/complaints?cursor=" + next).then().statusCode(400);
        api.get("editor", "/v1/complaints?overdue=perhaps").then().statusCode(400);
    }

    @Test
    void a_complaint_is_entered_once_per_key_and_its_contact_lies_nowhere_in_clear() throws SQLException {
        String claim = api.published();
        String key = UUID.randomUUID().toString();
        Response first = entered("editor", claim, key);
        assertEquals(first.asString(), entered("editor", claim, key).asString());
        assertTrue(first.asString().contains(CONTACT));
        try (Connection database = DriverManager.getConnection(url, "veridict_api", "veridict_api");
                ResultSet rows = database.createStatement()
                        .executeQuery(
                                "select answer from idempotency where key = '%s' union all select sealed from complaint_contact"
                                        .formatted(key))) {
            assertTrue(rows.next());
            do {
                assertFalse(rows.getString(1).contains("reader-4711"), rows.getString(1));
            } while (rows.next());
        }
    }

    private Response entered(String account, String claim, String key) {
        var request = api.as(account)
                .body(Map.of(
                        "claimId",
                        claim.substring(claim.lastIndexOf('/') + 1),
                        "text",
                        "You missed a register.",
                        "contact",
                        CONTACT));
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/v1/complaints");
    }

    private io.restassured.specification.RequestSpecification seen(String account, String etag) {
        return api.as(account).header("If-Match", etag);
    }

    private static String path(Response created) {
        return created.then().statusCode(201).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
