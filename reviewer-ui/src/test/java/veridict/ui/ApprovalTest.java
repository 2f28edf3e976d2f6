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

/** An editor reads what changed since a verdict came last, follows the checklist, and decides. */
@QuarkusTest
class ApprovalTest {
    @Inject
    Newsroom newsroom;

    Desk desk;
    Reader checker;
    Reader editor;
    Actor mara;

    @BeforeEach
    void open() {
        newsroom.opens();
        desk = new Desk(newsroom.port());
        checker = desk.reader().signIn("checker");
        editor = desk.reader().signIn("editor");
        mara = newsroom.known("Mara Lindqvist", Role.FACT_CHECKER);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void what_changed_since_the_last_submission_stands_block_by_block() {
        Actor ines = newsroom.known("Inès Carpentier", Role.EDITOR);
        Claim claim = newsroom.sentBack(newsroom.proposed(mara, "The tower was painted twice", null), ines);
        checker.open("/claims/" + claim.id())
                .fill(
                        checker.page.locator("#explanation"),
                        "The images of the next morning show **no damage** [1].\n\nNobody reported an alert [4].\n\nTwo painters confirm it.");
        assertThat(checker.page.locator("#word-count")).hasText("17 words");
        assertThat(checker.page.locator("#saved")).containsText("Saved now");
        checker.press("Propose verdict");
        assertThat(checker.page.locator(".steps .now")).hasText("Proposed");

        editor.open("/claims/" + claim.id());
        assertThat(editor.page.locator(".comparison .block.ADDED")).containsText("Two painters confirm it.");
        assertThat(editor.page.locator(".comparison .block.CHANGED del")).hasText("day");
        assertThat(editor.page.locator(".comparison .block.CHANGED ins")).hasText("morning");
        assertThat(editor.page.locator(".comparison .same")).containsText("Nobody reported an alert");
        editor.page.locator(".comparison").scrollIntoViewIfNeeded();
        editor.picture("comparison");
        editor.click(editor.page.locator("summary:has-text('As search engines')"));
        assertThat(editor.page.locator("pre")).containsText("\"@type\" : \"ClaimReview\"");

        editor.click(editor.page.locator(".gates .missing a:has-text('Who made the claim was asked')"));
        assertThat(editor.page.locator("#contacts-party")).isFocused();
        assertEquals(List.of(), editor.problems());
        assertEquals(List.of(), checker.problems());
    }
}
