package veridict.api;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The log by HTTP. */
@QuarkusTest
class LogTest {

    @Inject
    Client api;

    @Test
    void a_refused_move_is_read_by_admins_and_editors() {
        String claim = api.submitted("submitter");
        api.move("submitter", claim, "accept", Map.of()).then().statusCode(403);

        String log = "/v1/log?kind=MOVE_REFUSED&claim=" + claim.substring(claim.lastIndexOf('/') + 1);
        for (String reader : new String[] {"admin", "editor"}) {
            api.get(reader, log)
                    .then()
                    .statusCode(200)
                    .body("items.action", is(List.of("accept")))
                    .body("items.detail", hasItem("role-may-not"))
                    .body("items.roles[0]", hasItem("submitter"));
        }
        api.get("checker", log).then().statusCode(403);
        api.get("editor", "/v1/log").then().statusCode(403);
        api.get("admin", "/v1/log?limit=1").then().statusCode(200);
    }

    @Test
    void a_filter_that_means_nothing_is_refused_by_its_name() {
        api.get("admin", "/v1/log?kind=GOSSIP").then().statusCode(400).body("errors.pointer", hasItem("/kind"));
        api.get("admin", "/v1/log?person=me").then().statusCode(400).body("errors.pointer", hasItem("/person"));
        api.get("admin", "/v1/log?cursor=x").then().statusCode(400).body("errors.pointer", hasItem("/cursor"));
    }
}
