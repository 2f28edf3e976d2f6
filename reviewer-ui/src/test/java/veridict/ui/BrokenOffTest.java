package veridict.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.Role;

/** A session that ends, a line that breaks and a server that fails take nothing away that was typed. */
@QuarkusTest
class BrokenOffTest {

    @Inject
    Newsroom newsroom;

    Desk desk;
    Reader checker;
    Claim claim;

    @BeforeEach
    void open() {
        newsroom.opens();
        desk = new Desk(newsroom.port());
        checker = desk.reader().signIn("checker");
        Actor mara = newsroom.known("Mara Lindqvist", Role.FACT_CHECKER);
        Actor ines = newsroom.known("Inès Carpentier", Role.EDITOR);
        claim = newsroom.sentBack(newsroom.proposed(mara, "The tunnel was flooded twice", null), ines);
        checker.open("/claims/" + claim.id() + "?tab=verdict");
    }

    @AfterEach
    void close() {
        checker.close();
        desk.close();
    }

    @Test
    void a_draft_outlives_the_session_it_was_written_in() {
        // All of them: also the one that a form's token is checked against.
        checker.page.context().clearCookies();
        checker.fill(checker.page.locator("#conclusion"), "Written after the session ended.");

        assertThat(checker.page.locator("#saved")).containsText("your session has ended");
        assertThat(checker.page.locator("#conclusion")).hasValue("Written after the session ended.");
        Page other = checker.page
                .context()
                .waitForPage(() -> checker.page.locator(".toast a").click());
        if (!other.url().contains("/signed-in")) {
            other.fill("#username", "checker");
            other.fill("#password", "veridict");
            other.click("#kc-login");
        }
        other.waitForURL(Pattern.compile(".*/signed-in.*"));
        checker.page.bringToFront();
        checker.page.evaluate("() => dispatchEvent(new Event('focus'))");

        assertThat(checker.page.locator("#saved")).containsText("Saved now");
        checker.page.reload();
        assertThat(checker.page.locator("#conclusion")).hasValue("Written after the session ended.");
    }

    @Test
    void a_draft_is_saved_when_the_line_is_back() {
        checker.page.context().setOffline(true);
        checker.fill(checker.page.locator("#conclusion"), "Written without a line.");
        assertThat(checker.page.locator("#saved")).containsText("does not answer");
        checker.page.context().setOffline(false);
        checker.page.evaluate("() => dispatchEvent(new Event('online'))");

        assertThat(checker.page.locator("#saved")).containsText("Saved now");
    }

    @Test
    void a_form_stays_as_it_was_typed_when_the_server_fails() {
        checker.open("/claims/" + claim.id() + "?tab=contacts").click(checker.page.getByText("Add a contact"));
        checker.fill("Whom", "The ministry").fill("What was asked", "Twice?");
        checker.page.route("**/contacts", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        checker.fill("How", "mail").fill("Asked at", "2026-01-02T10:30");
        checker.press("Save");

        assertThat(checker.page.locator(".toast")).containsText("Nothing you typed is lost");
        assertThat(checker.page.getByLabel("Whom")).hasValue("The ministry");
        checker.page.unroute("**/contacts");
        checker.press("Save");
        assertThat(checker.page
                        .getByText("Waiting", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
    }
}
