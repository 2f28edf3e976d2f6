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
import veridict.model.Priority;
import veridict.model.Role;

/** What goes wrong on a page is said where it went wrong, and what was typed stays. */
@QuarkusTest
class NothingTypedIsLostTest {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>{{7*7}}${7*7}<script>alert(2)</script>";

    @Inject
    Newsroom newsroom;

    Desk desk;
    Reader checker;
    Actor mara;

    @BeforeEach
    void open() {
        newsroom.opens();
        desk = new Desk(newsroom.port());
        checker = desk.reader().signIn("checker");
        mara = newsroom.known("Mara Lindqvist", Role.FACT_CHECKER);
    }

    @AfterEach
    void close() {
        checker.close();
        desk.close();
    }

    @Test
    void an_error_stands_beside_its_field_and_everything_typed_stays() {
        checker.open("/claims/new");
        checker.fill("Statement", "A statement long enough to keep")
                .fill("Short form", "x".repeat(76))
                .fill("Said on", "2099-01-01");
        checker.press("Save the claim");

        assertThat(checker.page.locator("#claim-summary-wrong")).containsText("at most 75");
        assertThat(checker.page.locator("#claim-summary")).isFocused();
        assertThat(checker.page.locator("#claim-claimedOn-wrong")).containsText("future");
        assertThat(checker.page.locator("[name=statement]")).hasValue("A statement long enough to keep");
        assertThat(checker.page.locator("[name=summary]")).hasValue("x".repeat(76));
    }

    @Test
    void the_same_article_again_offers_the_one_that_is_there() {
        String text = "A text that is pasted twice.";
        for (int i = 0; i < 2; i++) {
            checker.open("/articles/new")
                    .fill("Text of the article", text)
                    .fill("Title", "Twice")
                    .press("Take it in and read");
            assertThat(checker.page.locator("h1")).not().hasText(i == 0 ? "Paste an article" : "Twice");
        }
        assertThat(checker.page.locator(".notice")).containsText("here already");
        assertThat(checker.page.locator(".notice a").first()).hasText("Twice");
        assertThat(checker.page.locator("#text")).hasValue(text);
    }

    @Test
    void a_stale_draft_shows_both_texts_and_keeps_the_one_in_the_form() {
        Claim claim = writing("Seven bridges were closed that night");
        try (Reader elsewhere = desk.reader().signIn("checker")) {
            checker.open("/claims/" + claim.id());
            elsewhere.open("/claims/" + claim.id());
            elsewhere.fill(elsewhere.page.locator("#conclusion"), "Written elsewhere.");
            assertThat(elsewhere.page.locator("#saved")).containsText("Saved now");
            checker.fill(checker.page.locator("#conclusion"), "Written here.");

            assertThat(checker.page.locator(".conflict")).containsText("Written here.");
            assertThat(checker.page.locator(".conflict")).containsText("Written elsewhere.");
            assertThat(checker.page.locator("#conclusion")).hasValue("Written here.");
            checker.press("Propose verdict");
            assertThat(checker.page.locator(".toast"))
                    .containsText("The draft is not saved, so nothing else was done.");
            assertThat(checker.page.locator(".steps .now")).hasText("Checking");
            checker.press("Keep mine");
            assertThat(checker.page.locator("#saved")).containsText("Saved now");
            assertThat(checker.page.locator(".conflict")).hasCount(0);
            assertThat(checker.page.locator("#preview")).containsText("Written here.");
        }
    }

    @Test
    void a_move_waits_for_the_last_words_and_is_not_made_without_them() {
        Claim claim = writing("Eight bridges were closed that night");
        try (Reader elsewhere = desk.reader().signIn("checker")) {
            checker.open("/claims/" + claim.id());
            elsewhere.open("/claims/" + claim.id()).fill(elsewhere.page.locator("#conclusion"), "Written elsewhere.");
            assertThat(elsewhere.page.locator("#saved")).containsText("Saved now");
            checker.fill(checker.page.locator("#conclusion"), "The last words.").press("Propose verdict");
            assertThat(checker.page.locator(".toast"))
                    .containsText("The draft is not saved, so nothing else was done.");

            checker.press("Keep mine");
            assertThat(checker.page.locator("#saved")).containsText("Saved now");
            checker.fill(checker.page.locator("#conclusion"), "The very last words.")
                    .press("Propose verdict");
            assertThat(checker.page.locator(".steps .now")).hasText("Proposed");
            assertThat(checker.page.locator("main")).containsText("The very last words.");
        }
    }

    @Test
    void a_draft_that_saves_itself_leaves_what_is_typed_beside_it() {
        Claim claim = writing("Nine bridges were closed that night");
        checker.open("/claims/" + claim.id()).click(checker.page.locator("#next summary:text-is('Hand back')"));
        checker.fill(checker.page.locator("#conclusion"), "");
        checker.fill(checker.page.locator("#move-hand-back-reason"), "I am away from tomorrow");
        assertThat(checker.page.locator("#saved")).containsText("Saved now");

        assertThat(checker.page.locator(".gates .missing").first()).containsText("The verdict is complete");
        assertThat(checker.page.locator("#move-hand-back-reason")).isFocused();
        checker.click(checker.page.locator("details.menu > summary")).press("Dark");
        assertThat(checker.page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(checker.page.locator("#move-hand-back-reason")).hasValue("I am away from tomorrow");
    }

    @Test
    void a_stale_wording_shows_what_is_there_now_beside_what_was_typed() {
        Claim claim = newsroom.claim(mara, "The road was closed for a week", "en", "A mayor", Priority.NORMAL, null);
        try (Reader other = desk.reader().signIn("checker2")) {
            checker.open("/claims/" + claim.id() + "?edit=wording");
            other.open("/claims/" + claim.id() + "?edit=wording")
                    .fill("Statement", "The road was closed for two weeks")
                    .press("Save the wording");
            assertThat(other.page.locator("h1")).hasText("The road was closed for two weeks");
            checker.fill("Statement", "The road was closed for a month").press("Save the wording");

            assertThat(checker.page.locator(".conflict")).containsText("The road was closed for two weeks");
            assertThat(checker.page.locator(".notice")).containsText("Danylo Petrenko");
            assertThat(checker.page.locator("[name=statement]")).hasValue("The road was closed for a month");
            checker.press("Save the wording");
            assertThat(checker.page.locator("h1")).hasText("The road was closed for a month");
        }
    }

    @Test
    void the_second_to_make_a_move_is_told_who_was_first() {
        Claim claim =
                newsroom.claim(mara, "The dam holds twice the water it did", "en", "A minister", Priority.NORMAL, null);
        try (Reader other = desk.reader().signIn("checker2")) {
            checker.open("/claims/" + claim.id());
            other.open("/claims/" + claim.id()).press("Accept");
            assertThat(other.page.locator(".steps .now")).hasText("Accepted");
            checker.press("Accept");

            assertThat(checker.page.locator(".notice")).containsText("Danylo Petrenko: accepted it");
            assertThat(checker.page.locator(".notice")).isFocused();
            assertThat(checker.page.locator(".steps .now")).hasText("Accepted");
        }
    }

    @Test
    void who_works_without_a_mouse_goes_on_where_they_were() {
        Claim claim = newsroom.claim(mara, "The dam was never full", "en", "A minister", Priority.NORMAL, null);
        checker.open("/claims/" + claim.id());
        checker.page.locator("#tab-contacts").press("Enter");
        assertThat(checker.page.getByText("Nobody was asked yet.")).isVisible();
        assertThat(checker.page.locator("#tab-contacts")).isFocused();
        checker.button("Accept").press("Enter");
        assertThat(checker.page.locator("#told")).hasText("Done. The claim is now: Accepted.");
        assertThat(checker.page.locator("h1")).isFocused();
    }

    @Test
    void the_words_of_a_move_that_came_too_late_are_still_there() {
        Claim claim = newsroom.claim(mara, "The dam was full once", "en", "A minister", Priority.NORMAL, null);
        try (Reader other = desk.reader().signIn("checker2")) {
            checker.open("/claims/" + claim.id()).click(checker.page.locator("summary:has-text('Decline')"));
            other.open("/claims/" + claim.id()).press("Accept");
            other.press("Take up");
            assertThat(other.page.locator(".steps .now")).hasText("Checking");
            checker.page.locator("#move-decline-code").selectOption("OPINION");
            checker.fill(checker.page.locator("#move-decline-reason"), "It is what somebody thinks.")
                    .click(checker.page.locator("#next form[action$=decline] button"));

            assertThat(checker.page.locator(".notice").first()).containsText("It is what somebody thinks.");
        }
    }

    @Test
    void what_was_typed_is_there_again_after_going_back() {
        Claim claim = newsroom.claim(mara, "The dam was full at noon", "en", "A minister", Priority.NORMAL, null);
        checker.page.onDialog(com.microsoft.playwright.Dialog::accept);
        checker.open("/claims/" + claim.id() + "?tab=discussion")
                .fill(checker.page.locator("#comments-text"), "Who measured it?")
                .open("/people");
        checker.page.goBack();

        assertThat(checker.page.locator("#comments-text")).hasValue("Who measured it?");
        assertThat(checker.page.locator(".back-again")).containsText("is back; it is not saved yet");
        checker.click(checker.page.locator("form[aria-label='Say something'] button"));
        assertThat(checker.page.locator(".card:has-text('Who measured it?')").first())
                .isVisible();
        checker.page.reload();
        assertThat(checker.page.locator(".back-again")).hasCount(0);
    }

    @Test
    void a_hand_of_the_draft_reads_why_it_cannot_approve() {
        Claim claim = newsroom.proposed(mara, "The bridge was rebuilt in a year", null);
        checker.open("/claims/" + claim.id());

        assertThat(checker.button("Approve verdict")).isDisabled();
        assertThat(checker.page.locator("#why-not")).containsText("second pair of eyes");
    }

    @Test
    void hostile_text_is_text() {
        checker.open("/claims/new")
                .fill("Statement", HOSTILE)
                .fill("Who claims it", HOSTILE)
                .press("Save and check it myself");

        assertThat(checker.page.locator("h1")).hasText(HOSTILE);
        checker.fill(checker.page.locator("#explanation"), HOSTILE + " [x](javascript:alert(3))");
        assertThat(checker.page.locator("#preview")).containsText("<img src=x onerror=alert(1)>");
        assertThat(checker.page.locator("#preview a[href], #preview img, #preview script"))
                .hasCount(0);
        checker.open("/queue?q=img");
        assertThat(checker.page.locator("main img")).hasCount(0);
        assertEquals(List.of(), checker.problems());
    }

    private Claim writing(String statement) {
        Actor ines = newsroom.known("Inès Carpentier", Role.EDITOR);
        return newsroom.sentBack(newsroom.proposed(mara, statement, null), ines);
    }
}
