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

/** An editor in Kyiv says when, by the clock on the wall; a colleague holds it, and the editor finds it on the desk. */
@QuarkusTest
class SchedulingOnThePageTest {
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
    void a_time_is_set_by_the_readers_clock_and_a_hold_takes_it_away() {
        Actor mara = newsroom.known("Mara Lindqvist", Role.FACT_CHECKER);
        Claim claim = newsroom.asked(newsroom.proposed(mara, "The bridge was closed at noon", null), mara);
        try (Reader editor = desk.reader().signIn("editor");
                Reader checker = desk.reader().signIn("checker2")) {
            editor.open("/claims/" + claim.id()).press("Approve verdict");
            editor.click(editor.page.locator("summary:has-text('Schedule')"));
            editor.fill("When, by your clock", "2030-03-31T03:30").press("Schedule");
            assertThat(editor.page.locator("#next")).containsText("the clocks go forward then");
            editor.fill("When, by your clock", "2030-12-01T08:00").press("Schedule");
            // Browsers know the zone by its old name or its new one.
            assertThat(editor.page.locator(".notice")).containsText("Scheduled for 1 Dec 2030, 08:00 (Europe/K");

            checker.open("/claims/" + claim.id()).click(checker.page.locator("summary:has-text('Put on hold')"));
            checker.fill(checker.page.locator("#move-hold-reason"), "The mayor calls back.");
            checker.fill(checker.page.locator("#move-hold-until"), "2030-11-30T12:00")
                    .press("Put on hold");
            assertThat(checker.page.locator(".notice").first()).containsText("On hold until");

            editor.open("/claims/" + claim.id() + "?tab=history");
            assertThat(editor.page.locator(".timeline")).containsText("Schedule 1 Dec 2030, 08:00 (Europe/K");
            assertThat(editor.page.locator(".timeline")).containsText("Until 30 Nov 2030, 12:00");

            editor.open("/");
            assertThat(editor.page.locator("section.pile:has-text('Stopped publications')"))
                    .containsText("The bridge was closed at noon");
            assertEquals(List.of(), editor.problems());
            assertEquals(List.of(), checker.problems());
        }
    }
}
