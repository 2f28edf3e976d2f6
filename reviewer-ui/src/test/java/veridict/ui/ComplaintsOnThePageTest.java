package veridict.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.Role;
import veridict.review.ReviewDesk;

/** A complaint on its way through the desk. Mara wrote the verdict, Inès approved and published it. */
@QuarkusTest
class ComplaintsOnThePageTest {

    private static final String TEXT = "The keeper of the mill was never asked";

    @Inject
    Newsroom newsroom;

    @Inject
    ReviewDesk review;

    Desk desk;
    Claim claim;

    @BeforeEach
    void open() {
        newsroom.opens();
        desk = new Desk(newsroom.port());
        try (Reader checker = desk.reader().signIn("checker");
                Reader editor = desk.reader().signIn("editor")) {
            Actor mara = newsroom.known("Mara Lindqvist", Role.FACT_CHECKER);
            Actor ines = newsroom.known("Inès Carpentier", Role.EDITOR);
            claim = newsroom.published(newsroom.proposed(mara, "The old mill burnt down twice", null), ines);
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_complaint_is_entered_taken_and_ends_in_a_correction() {
        try (Reader checker = desk.reader().signIn("checker");
                Reader editor = desk.reader().signIn("editor");
                Reader second = desk.reader().signIn("editor2")) {
            checker.open("/claims/" + claim.id());
            checker.click(link(checker, "Enter a complaint"))
                    .fill("What it says", TEXT)
                    .fill("How to reach who complains", "keeper@mill.example")
                    .press("Save the complaint");
            assertThat(checker.page.locator("#next"))
                    .containsText("An editor who had no part in the verdict decides it.");
            assertThat(checker.page.getByText("keeper@mill.example")).hasCount(0);

            editor.open("/complaints").click(link(editor, TEXT).first());
            assertThat(editor.page.locator("#next")).containsText("another editor decides complaints about it");

            second.open("/complaints?state=RECEIVED").click(link(second, TEXT).first());
            assertThat(second.page.getByText("keeper@mill.example")).isVisible();
            second.press("Look into it").fill("Answer, with the reasons", "You are right.");
            second.page
                    .getByLabel("It is", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("UPHELD");
            second.press("Decide");
            assertThat(second.page.locator(".form-errors")).containsText("what a complaint that is upheld ends in");
            assertThat(second.page.getByLabel("Answer, with the reasons")).hasValue("You are right.");
            second.page.getByLabel("What kind of change").selectOption("CORRECTION");
            second.fill("Reason, for the newsroom", "A complaint was upheld.")
                    .fill("Note for the public", "The keeper was asked now.")
                    .press("Decide");
            assertThat(second.page.locator("#next")).containsText("it is decided");
            second.open("/claims/" + claim.id());
            assertThat(second.page.locator(".notice").first()).containsText("The keeper was asked now.");
            assertEquals(List.of(), second.problems());
        }
    }

    @Test
    void a_rejected_complaint_carries_its_answer() {
        try (Reader second = desk.reader().signIn("editor2")) {
            second.open("/complaints/new?claim=" + claim.id())
                    .fill("What it says", "It was three times")
                    .press("Save the complaint");
            second.press("Look into it").fill("Answer, with the reasons", "The register knows two fires.");
            second.page
                    .getByLabel("It is", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("REJECTED");
            Reader late = desk.reader().signIn("editor2");
            late.open(URI.create(second.page.url()).getPath()).fill("Answer, with the reasons", "It was twice.");
            late.page
                    .getByLabel("It is", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("REJECTED");
            second.press("Decide");
            assertThat(second.page.getByText("The register knows two fires.")).isVisible();
            late.press("Decide");
            assertThat(late.page.locator(".notice")).containsText("It was twice.");
            second.open("/complaints?overdue=true");
            assertThat(second.page.locator("#lines")).containsText("No complaint here.");
            assertEquals(List.of(), second.problems());
        }
    }

    private static com.microsoft.playwright.Locator link(Reader reader, String name) {
        return reader.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
