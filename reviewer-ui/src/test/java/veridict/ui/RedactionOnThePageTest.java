package veridict.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.Role;

/** What the law orders removed: Inès asks, the admin removes it, and its place says so. */
@QuarkusTest
class RedactionOnThePageTest {

    @Inject
    Newsroom newsroom;

    @Test
    void an_editor_asks_and_an_admin_removes_it_for_good() {
        newsroom.opens();
        try (Desk desk = new Desk(newsroom.port());
                Reader checker = desk.reader().signIn("checker");
                Reader editor = desk.reader().signIn("editor");
                Reader admin = desk.reader().signIn("admin")) {
            Actor mara = newsroom.known("Mara Lindqvist", Role.FACT_CHECKER);
            Actor ines = newsroom.known("Inès Carpentier", Role.EDITOR);
            Claim claim = newsroom.published(newsroom.proposed(mara, "Bogdan Hirniak sold the mill", null), ines);

            editor.open("/claims/" + claim.id())
                    .click(link(editor, "Redactions"))
                    .fill("Texts to remove, one a line", "Bogdan Hirniak\nNobody of that name")
                    .fill("What the mark calls it (optional)", "name")
                    .fill("Legal basis", "GDPR Art. 17(1)(d)")
                    .fill("Reason, for editors and admins", "He asked for it.")
                    .press("Ask for it");
            assertThat(editor.page.locator(".form-errors")).containsText("stands nowhere on this claim");
            assertThat(editor.page.getByLabel("Legal basis")).hasValue("GDPR Art. 17(1)(d)");
            editor.fill("Texts to remove, one a line", "Bogdan Hirniak").press("Ask for it");
            assertThat(editor.page.locator("#page")).containsText("An admin who did not ask for it removes it.");

            admin.open("/redactions?open=true").click(link(admin, "name").first());
            assertThat(admin.page.locator("#page")).containsText("versions (");
            admin.press("Remove for good");
            assertThat(admin.page.locator("h1")).containsText("[name removed ");

            checker.open("/claims/" + claim.id() + "?tab=history");
            assertThat(checker.page.locator("#page")).not().containsText("Hirniak");
            assertThat(checker.page.locator("#page")).containsText("GDPR Art. 17(1)(d)");
            editor.open("/claims/" + claim.id() + "/redactions");
            assertThat(editor.page.locator("#page")).containsText("Removed: name");
            for (Reader reader : List.of(editor, admin, checker)) {
                assertEquals(List.of(), reader.problems());
            }
        }
    }

    private static Locator link(Reader reader, String name) {
        return reader.page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
