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
import veridict.model.Priority;
import veridict.model.Role;

/** Two people at once: each sees what the other does, and nothing moves under their hands. */
@QuarkusTest
class LiveTest {
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
        checker.close();
        editor.close();
        desk.close();
    }

    @Test
    void an_open_claim_follows_what_others_do_and_names_who_is_here() {
        Claim claim = newsroom.claim(mara, "Live bridges sing", "en", "A mayor", Priority.NORMAL, null);
        checker.open("/claims/" + claim.id());
        editor.open("/claims/" + claim.id());
        assertThat(checker.page.locator("#here")).hasText("Also here: Inès Carpentier");
        assertThat(editor.page.locator("#here")).hasText("Also here: Mara Lindqvist");

        checker.press("Accept");
        assertThat(editor.page.locator(".steps .now")).hasText("Accepted");
        editor.click(editor.page.locator("#next summary:text-is('Put on hold')"))
                .fill(editor.page.locator("#move-hold-reason"), "Wait for the court");
        checker.press("Take up");
        assertThat(editor.page.locator("#news")).containsText("Others changed what you see here.");
        assertThat(editor.page.locator("#move-hold-reason")).hasValue("Wait for the court");
        assertThat(editor.page.locator(".steps .now")).hasText("Accepted");

        checker.open("/");
        assertThat(editor.page.locator("#here")).hasText("");
        assertEquals(List.of(), checker.problems());
        assertEquals(List.of(), editor.problems());
    }

    @Test
    void lines_of_the_queue_stay_in_place_and_show_what_they_are_now() {
        Claim claim = newsroom.claim(mara, "Live lines stay", "en", "A mayor", Priority.NORMAL, null);
        editor.open("/queue?q=live+lines");
        Locator line = editor.page.locator("tr[data-claim='" + claim.id() + "']");
        assertThat(line.locator(".chip.state")).hasText("Submitted");
        checker.open("/claims/" + claim.id()).press("Accept");
        assertThat(line.locator(".chip.state")).hasText("Accepted");

        newsroom.claim(mara, "Live lines come", "en", "A mayor", Priority.NORMAL, null);
        assertThat(editor.page.locator("#news")).containsText("One new claim.");
        assertThat(editor.page.locator(".lines tbody tr")).hasCount(1);
        editor.press("Show it");
        assertThat(editor.page.locator(".lines tbody tr")).hasCount(2);
        assertEquals(List.of(), editor.problems());
    }
}
