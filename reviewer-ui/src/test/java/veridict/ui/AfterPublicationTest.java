package veridict.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.Role;

/** What was published is corrected and taken back on the page, and a claim is set aside and goes on. */
@QuarkusTest
class AfterPublicationTest {

    @Inject
    Newsroom newsroom;

    Desk desk;
    Actor checker;
    Actor editor;

    @BeforeEach
    void open() {
        newsroom.opens();
        desk = new Desk(newsroom.port());
        try (Reader first = desk.reader()) {
            first.signIn("checker");
        }
        checker = newsroom.known("Mara Lindqvist", Role.FACT_CHECKER);
        editor = newsroom.known("An editor of before", Role.EDITOR);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_verdict_is_corrected_by_two_people() {
        Claim claim = newsroom.published(newsroom.proposed(checker, "The bridge was never closed", null), editor);
        try (Reader asks = desk.reader();
                Reader writes = desk.reader()) {
            asks.signIn("editor").open("/claims/" + claim.id());
            unfold(asks, "Correct");
            asks.page.locator("#move-correct-kind").selectOption("CLARIFICATION");
            asks.fill(asks.page.locator("#move-correct-reason"), "A reader asked which bridge")
                    .fill(asks.page.locator("#move-correct-note"), "We say now which bridge is meant.");
            asks.click(asks.page.locator("#next form[action$=correct] button"));
            assertThat(asks.page.locator("main")).containsText("We say now which bridge is meant.");

            writes.signIn("checker").open("/claims/" + claim.id());
            writes.fill(writes.page.locator("#conclusion"), "No trace of a closure of the old bridge was found.")
                    .press("Propose verdict");
            assertThat(writes.page.locator(".steps .now")).hasText("Proposed");

            asks.open("/claims/" + claim.id())
                    .click(asks.page.getByText("Approve and publish…"))
                    .press("Approve and publish now");
            assertThat(asks.page.locator(".steps .now")).hasText("Published");
            asks.click(asks.page.locator("a:text-is('Versions')"));
            assertThat(asks.page.locator("tr.CHANGED ins").first()).containsText("closure of the old bridge");
            assertThat(asks.page.locator("tr.CHANGED del").first()).containsText("such an attack");
            assertEquals(List.of(), asks.problems());
            assertEquals(List.of(), writes.problems());
        }
        assertEquals(2, newsroom.of(claim, editor).publication().version());
    }

    @Test
    void a_verdict_is_taken_back_by_somebody_else() {
        Claim claim = newsroom.published(newsroom.proposed(checker, "The mayor sold the park", null), editor);
        try (Reader reader = desk.reader()) {
            reader.signIn("editor").open("/claims/" + claim.id());
            unfold(reader, "Retract");
            reader.fill(reader.page.locator("#move-retract-reason"), "Both sources were forged")
                    .fill(reader.page.locator("#move-retract-note"), "Both of our sources were forged.");
            reader.click(reader.page.locator("#next form[action$=retract] button"));
            assertThat(reader.page.locator("main")).containsText("Retracted.");
            assertThat(reader.page.locator("#next")).containsText("the claim rests here.");
            assertEquals(List.of(), reader.problems());
        }
    }

    @Test
    void a_claim_is_set_aside_and_goes_on_where_it_was() {
        Claim claim = newsroom.proposed(checker, "The school was closed for a year", null);
        try (Reader reader = desk.reader()) {
            reader.signIn("editor").open("/claims/" + claim.id());
            unfold(reader, "Put on hold");
            reader.fill(reader.page.locator("#move-hold-reason"), "The court decides next week");
            reader.click(reader.page.locator("#next form[action$=hold] button"));
            assertThat(reader.page.locator("main")).containsText("On hold.");
            reader.press("Resume");
            assertThat(reader.page.locator(".steps .now")).hasText("Proposed");
            assertEquals(List.of(), reader.problems());
        }
    }

    private static void unfold(Reader reader, String move) {
        reader.click(reader.page.locator("#next summary:text-is('" + move + "')"));
    }
}
