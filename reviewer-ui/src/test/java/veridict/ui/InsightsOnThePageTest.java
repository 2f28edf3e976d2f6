package veridict.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import veridict.model.Actor;
import veridict.model.Article;
import veridict.model.Claim;
import veridict.model.Priority;
import veridict.model.Role;

/** How the newsroom runs: its flow, its scale, its figures, the dossier, and the letter that asks somebody for a reply. */
@QuarkusTest
class InsightsOnThePageTest {

    @Inject
    Newsroom newsroom;

    @Test
    void the_flow_the_scale_and_the_figures_are_for_the_newsroom_and_reasons_for_those_who_read_drafts() {
        newsroom.opens();
        Actor mara = newsroom.known("Mara Lindqvist", Role.FACT_CHECKER);
        Actor ines = newsroom.known("Inès Carpentier", Role.EDITOR);
        newsroom.published(newsroom.proposed(mara, "The bridge was sold by night", null), ines);
        newsroom.sentBack(newsroom.proposed(mara, "=The bridge fell, \"twice\"", null), ines);
        try (Desk desk = new Desk(newsroom.port());
                Reader editor = desk.reader().signIn("editor");
                Reader admin = desk.reader().signIn("admin");
                Reader submitter = desk.reader().signIn("submitter")) {
            editor.open("/flow");
            assertThat(editor.page.locator("#flow figcaption")).containsText("Published ");
            assertThat(editor.page.locator("#table tr", new Page.LocatorOptions().setHasText("Approve verdict")))
                    .containsText("the claimant was asked");
            editor.open("/ratings");
            assertThat(editor.page.locator("#page")).containsText("Unproven");

            editor.open("/insights");
            assertThat(editor.page.locator("#ratings .as-table")).containsText("Unproven");
            assertThat(editor.page.locator("#agreement")).containsText("It is told from 30 pairs and 3 raters on");
            assertThat(editor.page.getByText("Who else looked at the images?").first())
                    .isVisible();
            for (String key : List.of(
                    "in-and-out",
                    "time-in-state",
                    "overdue",
                    "ratings",
                    "agreement",
                    "sent-back",
                    "declines",
                    "corrections")) {
                String csv = csv(editor, "/insights/" + key + ".csv");
                assertTrue(csv.lines().count() >= 1 && csv.contains(","), key + ": " + csv);
            }
            assertEquals(
                    "\uFEFF\"Pairs\",\"Raters\",\"Kappa\"\r\n\"0\",\"0\",\"\"\r\n",
                    csv(editor, "/insights/agreement.csv?since=2020-01-01&until=2020-01-02"));
            editor.open("/insights?since=2020-01-01&until=2020-02-01");
            assertThat(editor.page.locator("#in-and-out")).containsText("Nothing in this period.");
            editor.open("/insights?since=nonsense");
            assertThat(editor.page.locator(".message")).containsText("Something does not fit");
            editor.open("/insights/dossier");
            assertThat(editor.page.locator("#claimants .as-table")).containsText(Newsroom.CLAIMANT);
            assertTrue(csv(editor, "/insights/dossier/claimants.csv").contains("\"" + Newsroom.CLAIMANT + "\","));
            assertEquals(List.of(), editor.problems());

            admin.open("/insights");
            assertThat(admin.page.locator("#webhooks")).isVisible();
            assertThat(admin.page.getByText("Who else looked at the images?")).hasCount(0);
            assertEquals(List.of(), admin.problems());

            for (String address : List.of("/flow", "/insights", "/insights/dossier", "/insights/ratings.csv")) {
                submitter.open(address);
                assertThat(submitter.page.locator(".message")).containsText("Your role may not do this");
            }
        }
    }

    @Test
    void who_made_claims_in_an_article_is_written_to_about_all_of_them() {
        newsroom.opens();
        Actor mara = newsroom.known("Mara Lindqvist", Role.FACT_CHECKER);
        Article article = newsroom.article(mara);
        newsroom.claim(mara, Story.STRIKE, "en", "Sergei Lavrov", Priority.NORMAL, article);
        Claim drones = newsroom.claim(mara, Story.DRONES, "en", "Sergei Lavrov", Priority.NORMAL, article);
        newsroom.claim(mara, Story.DENIAL, "en", "Volodymyr Zelenskyy", Priority.NORMAL, article);
        try (Desk desk = new Desk(newsroom.port());
                Reader checker = desk.reader().signIn("checker")) {
            checker.open("/articles/" + article.id()).click(checker.page.getByText("Right of reply: write"));
            String letter = checker.page.locator("#letter").inputValue();
            assertTrue(letter.startsWith("To Sergei Lavrov, foreign minister of Russia"), letter);
            assertTrue(letter.contains("1. " + Story.STRIKE) && letter.contains("2. " + Story.DRONES), letter);
            assertTrue(letter.contains("(as it was reported)") && letter.contains(article.title()), letter);
            assertThat(checker.page.locator("aside a[href*='" + drones.id() + "']"))
                    .isVisible();
            checker.press("Copy the letter");
            assertThat(checker.page.locator("#told")).hasText("Copied");

            checker.fill("Answer by", "2031-03-04");
            assertTrue(checker.page.locator("#letter").inputValue().contains(Story.STRIKE));
            checker.page.locator("#by").dispatchEvent("change");
            assertThat(checker.page.locator("#letter")).hasValue(Pattern.compile("4 Mar 2031"));
            checker.click(checker.page.getByText("Volodymyr Zelenskyy"));
            assertThat(checker.page.locator("#letter-title")).hasText("To Volodymyr Zelenskyy");
            assertEquals(List.of(), checker.problems());
        }
    }

    private String csv(Reader reader, String path) {
        APIResponse answer = reader.page.request().get("http://localhost:" + newsroom.port() + path);
        assertEquals(200, answer.status(), path);
        assertTrue(answer.headers().get("content-type").startsWith("text/csv"), path);
        return answer.text();
    }
}
