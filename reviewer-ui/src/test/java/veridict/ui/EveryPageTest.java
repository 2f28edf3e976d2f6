package veridict.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotCaret;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import veridict.model.Actor;
import veridict.model.Article;
import veridict.model.Claim;
import veridict.model.Priority;
import veridict.model.Role;

/** Every page in both themes: nothing serious for axe, nothing wider than a phone, and a picture at three widths for the eye. */
@QuarkusTest
class EveryPageTest {
    private static final List<Integer> WIDTHS = List.of(360, 1280, 1600);
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @Inject
    Newsroom newsroom;

    @Test
    void every_page_is_accessible_in_both_themes_and_fits_every_width() {
        newsroom.opens();
        try (Desk desk = new Desk(newsroom.port());
                Reader editor = desk.reader();
                Reader checker = desk.reader()) {
            checker.signIn("checker");
            editor.signIn("editor");
            Map<String, String> pages = pages();
            List<String> findings = new ArrayList<>();
            pages.forEach((name, address) -> look(checker, name, address, findings));
            look(editor, "desk-of-an-editor", "/", findings);
            look(editor, "approval", pages.get("proposed"), findings);
            look(editor, "redactions", pages.get("proposed") + "/redactions", findings);
            assertEquals(List.of(), findings);
        }
    }

    private Map<String, String> pages() {
        Actor mara = newsroom.known("Mara Lindqvist", Role.FACT_CHECKER);
        Actor ines = newsroom.known("Inès Carpentier", Role.EDITOR);
        Article article = newsroom.article(mara);
        newsroom.claim(mara, Story.STRIKE, "en", "Sergei Lavrov", Priority.NORMAL, article);
        Claim proposed = newsroom.proposed(mara, Story.DESTROYED, article);
        Claim back = newsroom.sentBack(newsroom.proposed(mara, Story.DRONES, article), ines);
        Claim arabic =
                newsroom.claim(mara, "تم تدمير جميع الطائرات المسيرة", "ar", "سيرغي لافروف", Priority.URGENT, null);
        for (int i = 1; i <= 30; i++) {
            newsroom.claim(
                    mara,
                    "The ministry reported " + 17 * i + " flights over the region in one night",
                    "en",
                    "A ministry of defence",
                    Priority.NORMAL,
                    null);
        }
        Claim longWords =
                newsroom.claim(mara, "w".repeat(52) + " was sold", "en", "n".repeat(52), Priority.NORMAL, null);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("desk", "/");
        pages.put("queue", "/queue");
        pages.put("queue-search", "/queue?q=drones");
        pages.put("queue-empty", "/queue?q=nothing+of+this");
        pages.put("search", "/search?q=drones");
        pages.put("articles", "/articles");
        pages.put("paste", "/articles/new");
        pages.put("article", "/articles/" + article.id());
        pages.put("new-claim", "/claims/new");
        pages.put("submitted", "/claims/" + arabic.id());
        pages.put("long-words", "/claims/" + longWords.id());
        pages.put("writing", "/claims/" + back.id());
        pages.put("sources", "/claims/" + back.id() + "?tab=sources");
        pages.put("contacts", "/claims/" + back.id() + "?tab=contacts");
        pages.put("history", "/claims/" + back.id() + "?tab=history");
        pages.put("wording", "/claims/" + back.id() + "?edit=wording");
        pages.put("proposed", "/claims/" + proposed.id());
        pages.put("discussion", "/claims/" + back.id() + "?tab=discussion");
        pages.put("complaints", "/complaints");
        pages.put("new-complaint", "/complaints/new?claim=" + back.id());
        pages.put("published", "/published");
        pages.put("people", "/people");
        pages.put("nowhere", "/no/such/page");
        pages.put("signed-out", "/signed-out");
        return pages;
    }

    static void look(Reader reader, String name, String address, List<String> findings) {
        reader.open(address);
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            reader.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            for (int width : WIDTHS) {
                reader.page.setViewportSize(width, 900);
                Object wide = reader.page.evaluate(
                        "document.documentElement.scrollWidth > document.documentElement.clientWidth");
                if (wide.equals(true)) {
                    findings.add(name + " is wider than " + width + " px");
                }
                reader.page.screenshot(new Page.ScreenshotOptions()
                        .setCaret(ScreenshotCaret.INITIAL)
                        .setPath(Path.of(
                                "target",
                                "screenshots",
                                name + "-" + width + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
            }
            grave(reader.page).forEach(finding -> findings.add(name + " " + theme + " " + finding));
        }
    }

    private static List<String> grave(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(String.valueOf(rule.getImpact())))
                        .map(EveryPageTest::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().getFirst().getHtml();
    }
}
