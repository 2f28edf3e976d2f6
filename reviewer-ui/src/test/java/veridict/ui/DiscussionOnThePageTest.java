package veridict.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.Role;
import veridict.verdict.DraftDesk;

/** The newsroom talks about a verdict on the claim's page. Its draft says: Nobody reported an alert [4]. */
@QuarkusTest
class DiscussionOnThePageTest {

    @Inject
    Newsroom newsroom;

    @Inject
    DraftDesk drafts;

    Desk desk;
    Reader checker;
    Reader editor;
    Actor mara;
    Claim claim;

    @BeforeEach
    void open() {
        newsroom.opens();
        desk = new Desk(newsroom.port());
        checker = desk.reader().signIn("checker");
        editor = desk.reader().signIn("editor");
        mara = newsroom.known("Mara Lindqvist", Role.FACT_CHECKER);
        Actor ines = newsroom.known("Inès Carpentier", Role.EDITOR);
        claim = newsroom.sentBack(newsroom.proposed(mara, "The lighthouse went dark for a night", null), ines);
    }

    @AfterEach
    void close() {
        checker.close();
        editor.close();
        desk.close();
    }

    @Test
    void comments_do_not_hide_what_was_changed_since_the_proposal() {
        Claim proposed = newsroom.proposed(mara, "The ferry was late on Monday", null);
        newsroom.asked(proposed, mara);
        editor.open("/claims/" + proposed.id() + "?tab=discussion")
                .fill("Comment", "Which ferry?")
                .press("Comment");
        assertThat(editor.page.locator("main")).containsText("Which ferry?");
        editor.open("/claims/" + proposed.id());
        assertThat(editor.page.locator(".notice:has-text('Changed since it was proposed')"))
                .containsText("Mara Lindqvist");
        assertEquals(List.of(), editor.problems());
    }

    @Test
    void who_approves_and_publishes_in_one_is_told_what_of_it_was_done() {
        Claim proposed = newsroom.asked(newsroom.proposed(mara, "The ferry was late on Tuesday", null), mara);
        editor.open("/claims/" + proposed.id() + "?tab=discussion")
                .fill("Comment", "Which ferry?")
                .press("Comment");
        assertThat(editor.page.locator("main")).containsText("Which ferry?");
        editor.click(editor.page.getByText("Approve and publish…")).press("Approve and publish now");
        assertThat(editor.page.locator(".notice").first()).containsText("Approved. Not published, because of this:");
        assertThat(editor.page.locator(".steps .now")).hasText("Approved");
    }

    @Test
    void who_writes_reads_first_why_the_verdict_came_back() {
        checker.open("/claims/" + claim.id());
        assertThat(checker.page.locator(".notice").first()).containsText("Inès Carpentier sent the verdict back.");
        assertThat(checker.page.locator(".notice").first()).containsText("Who else looked at the images?");
    }

    @Test
    void better_words_are_suggested_and_taken_over_with_one_click() {
        editor.open("/claims/" + claim.id() + "?tab=discussion")
                .fill("Comment", "We asked one register only.")
                .fill("About this passage of the explanation", "Nobody reported an alert [4].")
                .fill("Better words for it", "The register has no alert [4].");
        editor.page.getByLabel("Mara Lindqvist").check();
        editor.press("Comment");
        assertThat(thread(editor)).containsText("We asked one register only.");
        assertThat(thread(editor)).containsText("for Mara Lindqvist");
        assertThat(editor.button("Take these words over")).hasCount(0);

        checker.open("/claims/" + claim.id() + "?tab=discussion").press("Take these words over");
        assertThat(thread(checker)).containsText("Taken over.");
        assertThat(thread(checker)).containsText("Settled");
        assertEquals(
                "The images of the next day show **no damage** [1].\n\nThe register has no alert [4].",
                drafts.draft(claim.id(), mara).explanation());
        assertEquals(List.of(), editor.problems());
        assertEquals(List.of(), checker.problems());
    }

    @Test
    void a_question_is_answered_and_settled_and_a_stale_page_says_so() {
        checker.open("/claims/" + claim.id() + "?tab=discussion")
                .fill("Comment", "Who tends the lighthouse?")
                .press("Comment");
        editor.open("/claims/" + claim.id() + "?tab=discussion");
        assertThat(editor.page.locator(".tabs [aria-current]")).containsText("1");

        checker.click(thread(checker).locator("summary"))
                .fill(thread(checker).getByLabel("Answer").last(), "The harbour master.")
                .click(thread(checker).locator("form .primary"));
        assertThat(thread(checker)).containsText("The harbour master.");
        editor.press("Settle");
        assertThat(editor.page.locator("[role=alert]").first()).containsText("has changed since you read it");
        assertThat(thread(editor)).containsText("The harbour master.");
        editor.press("Settle");
        assertThat(thread(editor)).containsText("Settled");
        editor.press("Open again");
        assertThat(editor.button("Settle")).isVisible();
        assertEquals(List.of(), editor.problems());
    }

    @Test
    void a_passage_that_stands_nowhere_keeps_everything_typed() {
        editor.open("/claims/" + claim.id() + "?tab=discussion")
                .fill("Comment", "This is odd.")
                .fill("About this passage of the explanation", "Words that nobody wrote")
                .press("Comment");
        assertThat(editor.page.locator(".form-errors")).containsText("exactly once");
        assertThat(editor.page.getByLabel("Comment").first()).hasValue("This is odd.");
    }

    private static Locator thread(Reader reader) {
        return reader.page.locator("section[id^='thread-']");
    }
}
