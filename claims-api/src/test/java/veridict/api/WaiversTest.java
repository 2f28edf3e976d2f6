package veridict.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A waiver over REST: a part of the claim that editors grant and take back. */
@QuarkusTest
class WaiversTest {

    private static final Map<String, String> WAIVER =
            Map.of("gate", "claimant-contacted", "reason", "Nobody answers at the ministry.");

    @Inject
    Client api;

    @Test
    void it_is_granted_read_and_taken_back_under_the_claims_etag() {
        String claim = api.proposed();
        String seen = api.etag("editor", claim);
        String waiver = api.post("editor", claim + "/waivers", WAIVER)
                .then()
                .statusCode(201)
                .body("gate", equalTo("claimant-contacted"))
                .body("by.name", equalTo("Inès Carpentier"))
                .extract()
                .header("Location");
        api.post("editor2", claim + "/waivers", WAIVER).then().statusCode(409);
        api.get("checker", claim + "/waivers").then().body("items.gate", hasItem("claimant-contacted"));
        api.get("checker", waiver).then().statusCode(200).header("ETag", equalTo(api.etag("editor", claim)));
        api.as("editor").delete(waiver).then().statusCode(428);
        api.as("editor").header("If-Match", seen).delete(waiver).then().statusCode(412);
        api.as("editor")
                .header("If-Match", api.etag("editor", claim))
                .delete(waiver)
                .then()
                .statusCode(204);
        api.get("editor", waiver).then().statusCode(404);
        api.get("editor", claim + "/waivers").then().body("items", hasSize(0));
    }

    @Test
    void who_may_not_is_told_so() {
        String claim = api.proposed();
        api.post("checker2", claim + "/waivers", WAIVER).then().statusCode(403);
        api.post("submitter", claim + "/waivers", WAIVER).then().statusCode(403);
        api.get("submitter", claim + "/waivers").then().statusCode(403);
        api.post("editor", claim + "/waivers", Map.of("gate", "four-eyes", "reason", "In a hurry."))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/gate"));
    }
}
