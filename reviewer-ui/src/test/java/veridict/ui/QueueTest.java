package veridict.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.Priority;
import veridict.model.Role;

/** A morning at the queue: finding, keeping lists, and deciding about many claims at once. */
@QuarkusTest
class QueueTest {
    /** A word that only the claims of one test have. */
    private final String word =
            "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

    @Inject
    Newsroom newsroom;

    Desk desk;
    Actor mara;

    @BeforeEach
    void open() {
        newsroom.opens();
        desk = new Desk(newsroom.port());
        mara = newsroom.known("Mara Lindqvist", Role.FACT_CHECKER);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_list_is_narrowed_in_its_address_kept_under_a_name_and_counted() {
        handedIn("The first " + word, Priority.URGENT);
        handedIn("The second " + word, Priority.NORMAL);
        try (Reader checker = desk.reader().signIn("checker")) {
            checker.open("/queue").fill(checker.page.locator("#q"), word.substring(0, 6));
            assertThat(checker.page.locator(".lines tbody tr")).hasCount(2);
            checker.page.locator("#priority").selectOption("URGENT");
            assertThat(checker.page.locator(".lines tbody tr")).hasCount(1);
            assertThat(checker.page)
                    .hasURL(Pattern.compile(".*/queue\\?q=" + word.substring(0, 6) + "&priority=URGENT$"));
            checker.page.reload();
            assertThat(checker.page.locator(".lines tbody tr")).hasCount(1);

            checker.click(checker.page.locator("summary:text-is('Keep this list')"))
                    .fill("Its name", "Urgent " + word)
                    .press("Keep it");
            Locator kept = checker.page.locator("#lists a[aria-current=page]");
            assertThat(kept).hasText("Urgent " + word + " 1");
            handedIn("The third " + word, Priority.URGENT);
            checker.open("/queue");
            assertThat(checker.page.locator("#lists a:has-text('" + word + "')"))
                    .hasText("Urgent " + word + " 2");
            checker.click(checker.page.locator("#lists a:has-text('" + word + "')"));
            checker.click(checker.page.locator(".toolbar a.chip").first());
            assertThat(checker.page).hasURL(Pattern.compile(".*/queue\\?priority=URGENT$"));
            checker.click(checker.page.locator("#lists a:has-text('" + word + "')"))
                    .click(checker.page.locator(".toolbar button:has-text('away')"));
            assertThat(checker.page.locator("#lists a:has-text('" + word + "')"))
                    .hasCount(0);
            assertEquals(List.of(), checker.problems());
        }
    }

    @Test
    void twenty_five_lines_are_in_sight_with_room_for_a_finger() {
        IntStream.range(0, 30).forEach(i -> handedIn(word + " said " + i + " things", Priority.NORMAL));
        try (Reader checker = desk.reader().signIn("checker")) {
            checker.open("/queue");
            List<?> boxes = (List<?>) checker.page.evaluate("""
                    [...document.querySelectorAll('.lines tbody tr')].map(row => [
                      row.getBoundingClientRect().bottom,
                      Math.min(...[...row.querySelectorAll('a, label')].map(target => Math.min(target.offsetHeight, target.offsetWidth)))])""");
            List<?> last = (List<?>) boxes.get(24);
            assertTrue(((Number) last.get(0)).doubleValue() <= 900, "25 lines end at " + last.get(0));
            assertTrue(((Number) last.get(1)).doubleValue() >= 24, "a target is " + last.get(1) + " px");
        }
    }

    @Test
    void columns_are_chosen_and_stay() {
        handedIn("Columns of " + word, Priority.NORMAL);
        try (Reader checker = desk.reader().signIn("checker")) {
            checker.open("/queue?q=" + word).click(checker.page.locator("summary:text-is('Columns')"));
            checker.page
                    .getByLabel("Language", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                    .last()
                    .check();
            checker.page.getByLabel("With room").check();
            checker.press("Show them so");
            assertThat(checker.page.locator(".lines.roomy th:text-is('Language')"))
                    .isVisible();
            checker.open("/queue");
            assertThat(checker.page.locator(".lines.roomy th:text-is('Language')"))
                    .isVisible();
        }
    }

    @Test
    void many_are_decided_by_keyboard_alone_and_each_has_its_result() {
        Claim first = handedIn("Keys accept this " + word, Priority.NORMAL);
        Claim same = newsroom.claim(
                newsroom.known("Somebody else", Role.SUBMITTER),
                "keys accept this " + word + "!",
                "en",
                Newsroom.CLAIMANT,
                Priority.NORMAL,
                null);
        Claim second = handedIn("Keys decline that " + word, Priority.NORMAL);
        try (Reader checker = desk.reader().signIn("checker")) {
            checker.open("/queue?state=SUBMITTED&sort=-updatedAt");
            Locator line = checker.page.locator("tr[data-claim='" + first.id() + "']");
            assertThat(line).containsText("+1 same");
            assertThat(checker.page.locator("tr[data-claim='" + same.id() + "']"))
                    .hasCount(0);

            keys(checker, "j", "x");
            assertThat(checker.page.locator("tr[data-claim='" + second.id() + "'] input"))
                    .isChecked();
            newsroom.reworded(second, mara);
            keys(checker, "j", "x");
            checker.picture("queue-ticked");
            keys(checker, "a");
            assertThat(checker.page.locator(".notice")).containsText("1 of 2 done; 1 not.");
            assertThat(checker.page.locator(".notice")).containsText("Accepted, with one more that says the same.");
            assertThat(checker.page.locator(".notice")).containsText("Somebody changed it since you looked.");
            assertThat(checker.page.locator(".notice")).isFocused();
            checker.picture("queue-decided");
            assertEquals(ClaimState.ACCEPTED, newsroom.of(first, mara).state());
            assertEquals(first.id(), newsroom.of(same, mara).duplicateOf());

            keys(checker, "j", "d");
            assertThat(checker.page.locator("#bulk-code")).isFocused();
            checker.page.locator("#bulk-code").press("Tab");
            checker.page.keyboard().type("Hardly a claim at all");
            keys(checker, "Tab", "Enter");
            assertThat(checker.page.locator(".notice")).containsText("Done.");
            assertEquals(ClaimState.DECLINED, newsroom.of(second, mara).state());
            assertEquals(List.of(), checker.problems());
        }
    }

    @Test
    void keys_leave_alone_who_types() {
        try (Reader checker = desk.reader().signIn("checker")) {
            checker.open("/queue");
            checker.page.locator("#topic").focus();
            checker.page.keyboard().type("j?gq");
            assertThat(checker.page.locator("#topic")).hasValue("j?gq");
            assertThat(checker.page.locator("#keys")).isHidden();
            keys(checker, "Escape", "?");
            assertThat(checker.page.locator("#keys")).isVisible();
            checker.picture("keys");
            keys(checker, "Escape", "g", "p");
            assertThat(checker.page.locator("h1")).hasText("Published");
        }
    }

    @Test
    void anything_is_found_from_everywhere() {
        Claim claim = handedIn("Everywhere " + word + " was seen", Priority.NORMAL);
        try (Reader checker = desk.reader().signIn("checker")) {
            checker.open("/people");
            checker.page.keyboard().press("Control+k");
            checker.page.keyboard().type(word.substring(0, 7));
            assertThat(checker.page.locator("#found a").first()).containsText(word);
            checker.picture("found");
            keys(checker, "ArrowDown", "Enter");
            assertThat(checker.page.locator("h1")).containsText(word);
            assertThat(checker.page).hasURL(Pattern.compile(".*" + claim.id()));
            keys(checker, "/");
            checker.page.keyboard().type("complai");
            assertThat(checker.page.locator("#found a").last()).containsText("complaints");
            keys(checker, "Escape");
            assertThat(checker.page.locator("#found")).isHidden();
            checker.open("/search?q=" + word);
            assertThat(checker.page.locator("main .found-list")).containsText(word);
            assertEquals(List.of(), checker.problems());
        }
    }

    @Test
    void a_list_is_a_file_for_spreadsheets_in_which_nothing_computes() {
        handedIn("=cmd " + word, Priority.HIGH);
        try (Reader checker = desk.reader().signIn("checker")) {
            checker.open("/queue?q=" + word);
            APIResponse file = checker.page.request().get(checker.page.url().replace("/queue?", "/queue/claims.csv?"));
            String text = new String(file.body(), StandardCharsets.UTF_8);
            assertTrue(text.contains("\"'=cmd " + word + "\""), text);
            assertFalse(text.contains(",=") || text.contains("\"="), text);
            assertTrue(file.headers().get("content-disposition").contains("claims.csv"));
        }
    }

    private static void keys(Reader reader, String... keys) {
        for (String key : keys) {
            reader.page.keyboard().press(key);
        }
    }

    private Claim handedIn(String statement, Priority priority) {
        return newsroom.claim(mara, statement, "en", Newsroom.CLAIMANT, priority, null);
    }
}
