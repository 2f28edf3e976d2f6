package veridict.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.Priority;
import veridict.model.Role;

/** Who neither checks nor edits sees what is theirs, and nothing that they could not do. */
@QuarkusTest
class OtherRolesTest {

    @Inject
    Newsroom newsroom;

    Desk desk;

    @BeforeEach
    void open() {
        newsroom.opens();
        desk = new Desk(newsroom.port());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_submitter_hands_a_claim_in_follows_it_and_takes_it_back() {
        try (Reader submitter = desk.reader().signIn("submitter")) {
            submitter
                    .open("/claims/new")
                    .fill("Statement", "The well is poisoned")
                    .press("Save the claim");
            assertThat(submitter.page.locator("#next")).containsText("A fact-checker looks at it next.");
            assertThat(submitter.page.getByText("Sources", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
            submitter.click(submitter.page.locator("#next summary")).press("Withdraw");

            assertThat(submitter.page.locator("#next")).containsText("The claim rests here.");
            submitter.open("/articles");
            assertThat(submitter.page.locator(".message"))
                    .containsText("Only fact-checkers, editors and admins may read articles.");
            assertThat(submitter.page.locator(".rail")).isVisible();
            assertEquals(List.of(), submitter.problems());
        }
    }

    @Test
    void an_admin_reads_claims_and_is_offered_nothing_editorial() {
        Actor mara = newsroom.known("Mara Lindqvist", Role.FACT_CHECKER);
        Claim claim = newsroom.claim(mara, "The mill was sold twice", "en", "A miller", Priority.NORMAL, null);
        try (Reader admin = desk.reader().signIn("admin")) {
            admin.open("/claims/" + claim.id());
            assertThat(admin.page.locator("h1")).containsText("The mill was sold twice");
            assertThat(admin.page.getByText("Edit the wording")).hasCount(0);
            assertThat(admin.page.locator("#next button")).hasCount(0);
            admin.open("/queue");
            assertThat(admin.page.getByText("New claim")).hasCount(0);
            assertEquals(List.of(), admin.problems());
        }
    }
}
