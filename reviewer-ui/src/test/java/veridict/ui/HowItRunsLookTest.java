package veridict.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import veridict.model.Actor;
import veridict.model.Article;
import veridict.model.Priority;
import veridict.model.Role;
import veridict.webhook.DeliveryDesk;
import veridict.webhook.EndpointSettings;
import veridict.webhook.NewTest;
import veridict.webhook.WebhookDesk;

/** The pages that show how things run, as {@link EveryPageTest} looks at the others. */
@QuarkusTest
class HowItRunsLookTest {

    @Inject
    Newsroom newsroom;

    @Inject
    Couriers couriers;

    @Inject
    Accounts accounts;

    @Inject
    WebhookDesk webhooks;

    @Inject
    DeliveryDesk deliveries;

    @Test
    void they_are_accessible_in_both_themes_and_fit_every_width() {
        newsroom.opens();
        accounts.have("nobody", "Nora", "Quist");
        Actor mara = newsroom.known("Mara Lindqvist", Role.FACT_CHECKER);
        Actor ines = newsroom.known("Inès Carpentier", Role.EDITOR);
        Actor ruth = newsroom.known("Ruth Adeyemi", Role.ADMIN);
        Article article = newsroom.article(mara);
        newsroom.claim(mara, Story.STRIKE, "en", "Sergei Lavrov", Priority.NORMAL, article);
        newsroom.published(newsroom.proposed(mara, Story.DRONES, article), ines);
        newsroom.sentBack(newsroom.proposed(mara, Story.DESTROYED, article), ines);
        UUID active = endpoint("The archive of the evening news", ruth);
        couriers.answered(active);
        UUID lost =
                deliveries.test(active, new NewTest("verdict.published"), ruth).id();
        couriers.failed(lost, 503, "upstream connect error or disconnect/reset before headers");
        deliveries.test(active, new NewTest("claim.cross_check_requested"), ruth);
        UUID off = endpoint(null, ruth);
        couriers.answered(off);
        couriers.disabled(off, "FAILING");
        endpoint("The morning wire", ruth);
        List<String> findings = new ArrayList<>();
        try (Desk desk = new Desk(newsroom.port());
                Reader admin = desk.reader().signIn("admin");
                Reader editor = desk.reader().signIn("editor");
                Reader nobody = desk.reader();
                Reader stranger = desk.reader()) {
            stranger.open("/");
            stranger.page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "sign-in.png")));
            nobody.signIn("nobody");
            EveryPageTest.look(admin, "webhooks", "/webhooks", findings);
            EveryPageTest.look(admin, "webhook-new", "/webhooks/new", findings);
            EveryPageTest.look(admin, "webhook", "/webhooks/" + active, findings);
            EveryPageTest.look(admin, "webhook-disabled", "/webhooks/" + off, findings);
            EveryPageTest.look(admin, "webhook-lost", "/webhooks/" + active + "/deliveries/" + lost, findings);
            EveryPageTest.look(editor, "flow", "/flow", findings);
            EveryPageTest.look(editor, "ratings", "/ratings", findings);
            EveryPageTest.look(editor, "insights", "/insights", findings);
            EveryPageTest.look(editor, "dossier", "/insights/dossier", findings);
            editor.page.setViewportSize(800, 1130);
            editor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            editor.page.evaluate("dispatchEvent(new Event('beforeprint'))");
            editor.page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "dossier-printed.png")));
            editor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            EveryPageTest.look(editor, "letter", "/articles/" + article.id() + "/letter", findings);
            EveryPageTest.look(editor, "refused", "/webhooks", findings);
            EveryPageTest.look(nobody, "no-rights", "/", findings);
            assertEquals(List.of(), findings);
        }
    }

    private UUID endpoint(String description, Actor owner) {
        return webhooks.create(
                        new EndpointSettings(
                                "http://localhost:9/hook/" + UUID.randomUUID(),
                                description,
                                null,
                                List.of("verdict.*"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        owner)
                .id();
    }
}
