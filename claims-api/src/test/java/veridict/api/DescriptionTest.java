package veridict.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a program reads first: the description of the API, beside the API and without a token. */
@QuarkusTest
class DescriptionTest {

    @Test
    void the_description_tells_what_is_sent_what_comes_back_and_how_a_no_is_said() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"))
                .body("components.securitySchemes.SecurityScheme.scheme", equalTo("bearer"))
                .body("paths.'/v1/claims'.post.responses.keySet()", hasItem("201"))
                .body("paths.'/v1/claims'.post.parameters.name", hasItem("Idempotency-Key"))
                .body("paths.'/v1/claims'.post.parameters.name", not(hasItem("If-Match")))
                .body(body("/v1/claims/{id}/{kind}"), equalTo("#/components/schemas/AddedPart"))
                .body("components.schemas.AddedPart.properties.alsoFor.type", equalTo("array"))
                .body(body("/v1/claims/{id}/moves/{move}"), equalTo("#/components/schemas/MoveData"))
                .body("paths.'/v1/claims/{id}'.patch.parameters.name", hasItems("Idempotency-Key", "If-Match"))
                .body(
                        "components.schemas.Problem.properties.keySet()",
                        hasItems("type", "errors", "missing", "existing"));
    }

    @Test
    void every_operation_asks_for_a_token_and_answers_problems() {
        JsonPath description = given().get("/q/openapi?format=json").jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = description.getMap("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (path.startsWith("/v1/")) {
                assertNotNull(operation.get("security"), method + " " + path);
                assertEquals(
                        "#/components/schemas/Problem",
                        description.getString("paths.'" + path + "'." + method
                                + ".responses.default.content.'application/problem+json'.schema.'$ref'"),
                        method + " " + path);
            }
        }));
    }

    @Test
    void what_is_checked_is_no_field() {
        given().get("/q/openapi?format=json")
                .then()
                .body("components.schemas.NewEvidence.properties.keySet()", not(hasItem("findable")))
                .body("components.schemas.NewClaim.properties.keySet()", not(hasItem("quoteOfArticle")));
    }

    private static String body(String path) {
        return "paths.'" + path + "'.post.requestBody.content.'application/json'.schema.'$ref'";
    }
}
