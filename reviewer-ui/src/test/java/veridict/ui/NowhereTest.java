package veridict.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Response;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import veridict.model.Claim;
import veridict.model.Role;

/** Addresses that lead nowhere, and forms that say nothing, are answered with what to do instead. */
@QuarkusTest
class NowhereTest {

    @Inject
    Newsroom newsroom;

    @Test
    void an_address_that_only_takes_forms_is_no_page_and_no_fault() {
        newsroom.opens();
        try (Desk desk = new Desk(newsroom.port());
                Reader editor = desk.reader()) {
            editor.signIn("editor");
            Claim claim =
                    newsroom.writing(newsroom.known("A checker of before", Role.FACT_CHECKER), "The pier closed", null);
            String home = "/claims/" + claim.id();
            for (String address : List.of(
                    home + "/moves/approve",
                    home + "/wording",
                    home + "/draft",
                    home + "/waivers",
                    "/people/" + claim.id() + "/hand-over",
                    "/claims/nonsense",
                    "/no/such")) {
                Response answer = editor.page.navigate("http://localhost:" + newsroom.port() + address);
                assertTrue(answer.status() == 404 || answer.status() == 405, address + ": " + answer.status());
                assertTrue(editor.page.content().contains("There is no page here."), address);
            }
        }
    }

    @Test
    void work_that_is_handed_to_nobody_stays_where_it_is() {
        newsroom.opens();
        try (Desk desk = new Desk(newsroom.port());
                Reader editor = desk.reader()) {
            editor.signIn("editor");
            newsroom.writing(newsroom.known("A checker of before", Role.FACT_CHECKER), "The pier closed", null);
            editor.open("/people");
            editor.page.evaluate(
                    "document.querySelectorAll(\"tr select[name=to]\").forEach(select => select.remove())");
            editor.click(editor.page.locator("tr:has-text('A checker of before') button"));
            assertThat(editor.page.locator(".notice")).containsText("nobody stands in for");
            assertEquals(List.of(), editor.problems());
        }
    }
}
