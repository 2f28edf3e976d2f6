package veridict.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The story the product was made for, from paste to publication, by two people who were given an address and their accounts. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanonicalStoryTest {
    private static final int MOST_ACTIONS = 40;

    @Inject
    Newsroom newsroom;

    Desk desk;

    @BeforeEach
    void open() {
        newsroom.opens();
        desk = desk == null ? new Desk(newsroom.port()) : desk;
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void an_article_becomes_a_public_verdict_in_at_most_forty_actions() {
        try (Reader checker = desk.reader();
                Reader editor = desk.reader()) {
            checker.signIn("checker");
            paste(checker);
            makeClaims(checker);
            deny(checker);
            collect(checker);
            write(checker);

            editor.signIn("editor");
            editor.click(editor.page
                    .locator("section.pile:has-text('To approve') li:has-text('" + Story.DRONES + "') a")
                    .first());
            editor.click(editor.page.getByText("Approve and publish…"));
            editor.press("Approve and publish now");

            assertThat(editor.page.locator(".steps .now")).hasText("Published");
            assertEquals(List.of(), checker.problems());
            assertEquals(List.of(), editor.problems());
            int actions = checker.actions() + editor.actions();
            assertTrue(actions <= MOST_ACTIONS, "It took " + actions + " actions");
        }
    }

    private static void paste(Reader checker) {
        checker.click(checker.page.getByText("Paste an article"));
        checker.fill("Text of the article", Story.ARTICLE);
        checker.press("Take it in and read");
        assertThat(checker.page.locator("#text")).containsText("All drones were destroyed");
    }

    private static void makeClaims(Reader checker) {
        checker.select(Story.STRIKE).press("Make a claim");
        checker.fill("Who claims it", "Sergei Lavrov").press("Save the claim");
        assertThat(checker.page.locator("mark")).hasCount(1);
        checker.select(Story.DESTROYED).press("Make a claim").press("Save the claim");
        assertThat(checker.page.locator("mark")).hasCount(2);
        checker.select(Story.DRONES).press("Make a claim");
        checker.fill(checker.page.locator("#claim-claimedOn"), "2025-12-29").press("Save and check it myself");
        assertThat(checker.page.locator("mark")).hasCount(3);
        assertThat(checker.page.locator("mark.IN_REVIEW")).hasText(Story.DRONES);
    }

    /** One denial answers three claims in one step. */
    private static void deny(Reader checker) {
        checker.select(Story.DENIAL).press("Add as a position");
        checker.fill("Who says so", "Volodymyr Zelenskyy").press("Save for every ticked claim");
        assertThat(checker.page.locator(".margin-note .contested")).hasCount(3);
    }

    private static void collect(Reader checker) {
        checker.click(checker.page.locator(".margin-note.IN_REVIEW a"));
        checker.fill(checker.page.locator("#evidence-title"), "Images of the residence of 30 December");
        checker.fill(checker.page.locator("#evidence-origin"), "A satellite operator");
        checker.click(checker.page.locator("form.part[action$=evidence] .button.primary"));
        assertThat(checker.page.locator("#ledger-1")).isVisible();
        checker.fill(checker.page.locator("#searches-where"), "Archive of flight alerts");
        checker.fill(checker.page.locator("#searches-query"), "Novgorod region, 29 December");
        checker.click(checker.page.locator("form.part[action$=searches] .button.primary"));
        assertThat(checker.page.locator("#ledger-2")).isVisible();
    }

    private static void write(Reader checker) {
        checker.click(checker.page.locator(".scale label:has-text('Unproven')"));
        checker.fill(checker.page.locator("#conclusion"), "No trace of such an attack was found.");
        checker.fill(
                checker.page.locator("#explanation"),
                "The images of the next day show no damage [1], and nobody reported an alert [2].");
        assertThat(checker.page.locator("[name=_cite]:checked")).hasCount(2);
        checker.press("Propose verdict");
        assertThat(checker.page.locator(".steps .now")).hasText("Proposed");
    }
}
