package veridict.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.model.Actor;
import veridict.model.Role;
import veridict.webhook.DeliveryDesk;
import veridict.webhook.EndpointSettings;
import veridict.webhook.NewTest;
import veridict.webhook.WebhookDesk;

/** Whoever looks after a program makes its endpoint, sees why a message did not arrive, and has sent again what was missed. */
@QuarkusTest
class WebhooksOnThePageTest {

    @Inject
    Newsroom newsroom;

    @Inject
    Accounts accounts;

    @Inject
    Couriers couriers;

    @Inject
    WebhookDesk webhooks;

    @Inject
    DeliveryDesk deliveries;

    Desk desk;
    Actor ruth;

    @BeforeEach
    void open() {
        newsroom.opens();
        desk = new Desk(newsroom.port());
        ruth = newsroom.known("Ruth Adeyemi", Role.ADMIN);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_programs_owner_makes_an_endpoint_and_sees_its_own_alone() {
        accounts.tellTheDeskOf("integration");
        accounts.have("integrator", "Ada", "Novak", "integration");
        UUID others = endpoint("The wire of somebody else");
        try (Reader owner = desk.reader().signIn("integrator")) {
            owner.open("/webhooks")
                    .click(link(owner, "New endpoint"))
                    .fill("Address", "http://10.0.0.7/hook")
                    .fill("What it is (optional)", "The archive <b>of the evening</b>");
            owner.click(owner.page.locator("summary", new Page.LocatorOptions().setHasText("claim.*")))
                    .click(owner.page.getByLabel("claim.accepted"))
                    .press("Save and send a ping");
            assertThat(owner.page.locator(".form-errors")).containsText("is not a public address");
            assertThat(owner.page.getByLabel("claim.accepted")).isVisible();
            assertThat(owner.page.getByLabel("claim.accepted")).isChecked();
            owner.fill("Address", "http://localhost:9/hook").press("Save and send a ping");

            assertThat(owner.page.locator("#secret")).hasText(Pattern.compile("whsec_[A-Za-z0-9+/]{43}="));
            String secret = owner.page.locator("#secret").textContent();
            owner.page.reload();
            assertThat(owner.page.locator("h1")).hasText("The archive <b>of the evening</b>");
            assertThat(owner.page.locator("#now")).containsText("Has not answered a ping yet");
            assertEquals(-1, owner.page.content().indexOf(secret));

            owner.open("/webhooks");
            assertThat(owner.page.locator("tbody tr")).hasCount(1);
            owner.open("/webhooks/" + others);
            assertThat(owner.page.locator(".message")).containsText("This is not here");
            assertEquals(List.of(), owner.problems());
        }
        for (String account : List.of("editor", "checker")) {
            try (Reader refused = desk.reader().signIn(account)) {
                assertThat(link(refused, "Webhooks")).hasCount(0);
                for (String address : List.of("/webhooks", "/webhooks/new", "/webhooks/" + others)) {
                    refused.open(address);
                    assertThat(refused.page.locator(".message"))
                            .containsText("Only integrations and admins may manage endpoints.");
                }
            }
        }
    }

    @Test
    void why_a_message_did_not_arrive_is_told_and_it_is_sent_again() {
        UUID endpoint = endpoint("The evening archive");
        couriers.answered(endpoint);
        UUID lost = deliveries
                .test(endpoint, new NewTest("verdict.published"), ruth)
                .id();
        couriers.failed(lost, 503, "<script>alert('no upstream')</script>");
        try (Reader admin = desk.reader().signIn("admin")) {
            admin.open("/webhooks/" + endpoint);
            assertThat(admin.page.locator("tr", new Page.LocatorOptions().setHasText("verdict.published")))
                    .containsText("Given up");
            admin.click(link(admin, "verdict.published"));
            assertThat(admin.page.locator(".finding"))
                    .hasText("The receiver answered 503: something broke on its side.");
            assertThat(admin.page.locator("#now")).containsText("nothing listens on that port");
            assertThat(admin.page.locator(".answer")).hasText("<script>alert('no upstream')</script>");
            assertThat(admin.page.locator("aside")).containsText("webhook-id");

            admin.press("Try it now");
            assertThat(admin.page.locator("h1")).containsText("Will be tried again");
            couriers.delivered(lost);
            assertThat(admin.page.locator("h1")).containsText("Delivered");
            assertEquals(List.of(), admin.problems());
        }
    }

    @Test
    void one_that_was_disabled_is_told_on_the_desk_and_gets_what_it_missed() {
        UUID endpoint = endpoint("The morning archive");
        couriers.answered(endpoint);
        couriers.disabled(endpoint, "FAILING");
        try (Reader admin = desk.reader().signIn("admin")) {
            assertThat(admin.page.locator(".notice", new Page.LocatorOptions().setHasText("The morning archive")))
                    .containsText("gets nothing any more");
            admin.click(link(admin, "The morning archive")).press("Make it active again");
            assertThat(admin.page.locator("#now")).containsText("Has not answered a ping yet");
            couriers.answered(endpoint);
            admin.open("/webhooks/" + endpoint).press("Replay what it missed");
            assertThat(admin.page.locator("#now")).containsText("The events are being counted");
            couriers.progress(endpoint, 200, 50);
            assertThat(admin.page.locator("#now")).containsText("50 of 200 events looked at, 7 put on their way");
            assertThat(admin.page.locator("progress")).hasAttribute("value", "25");
            admin.press("Stop it");
            assertThat(admin.page.locator("#now")).containsText("Stopped");
            assertThat(admin.page.getByText("it missed what happened")).hasCount(0);
            assertEquals(List.of(), admin.problems());
        }
    }

    @Test
    void it_is_changed_paused_given_a_new_secret_and_deleted() {
        UUID endpoint = endpoint("The night archive");
        couriers.answered(endpoint);
        try (Reader admin = desk.reader().signIn("admin");
                Reader beside = desk.reader().signIn("admin")) {
            beside.open("/webhooks/" + endpoint + "/settings");
            admin.open("/webhooks/" + endpoint).click(link(admin, "Change"));
            admin.click(admin.page.locator("summary", new Page.LocatorOptions().setHasText("Filters, headers")))
                    .fill("Only these topics (optional)", "war, water")
                    .fill("Headers sent along (optional)", "Authorization: Bearer 123")
                    .fill("Messages a second, at most (optional)", "20")
                    .click(admin.page.getByLabel("Sign with Ed25519, too"))
                    .press("Save");
            assertThat(admin.page.locator("aside")).containsText("war, water");
            assertThat(admin.page.locator("aside")).containsText("20 a second");
            assertThat(admin.page.locator("#public-key")).containsText("whpk_");
            assertEquals(-1, admin.page.content().indexOf("Bearer 123"));

            beside.fill("What it is (optional)", "Typed meanwhile").press("Save");
            assertThat(beside.page.locator(".conflict")).containsText("Somebody changed this while you were writing.");
            assertThat(beside.page.getByLabel("What it is (optional)")).hasValue("Typed meanwhile");

            admin.press("Pause");
            assertThat(admin.page.locator("#now")).containsText("Paused");
            admin.press("Let it go on");
            assertThat(admin.page.locator("#now")).containsText("Active");
            admin.click(summary(admin, "New secret")).press("Make a new secret");
            assertThat(admin.page.locator("#secret")).containsText("whsec_");
            admin.click(link(admin, "I have kept it"))
                    .click(summary(admin, "Send an example"))
                    .press("Send it");
            assertThat(admin.page.locator(".log")).containsText("verdict.published");
            admin.click(summary(admin, "Replay what happened"))
                    .fill("From", "2031-01-01T10:00")
                    .press("Replay");
            assertThat(admin.page.locator(".form-errors")).containsText("From");
            admin.click(summary(admin, "Switch it off")).press("Switch it off");
            assertThat(admin.page.locator("#now")).containsText("switched off by hand");
            admin.click(summary(admin, "Delete it")).press("Delete it for good");
            assertThat(admin.page.locator("h1")).hasText("Webhooks");
            assertThat(admin.page.getByText("The night archive")).hasCount(0);
            assertEquals(List.of(), admin.problems());
        }
    }

    private UUID endpoint(String description) {
        return webhooks.create(
                        new EndpointSettings(
                                "http://localhost:9/hook", description, null, null, null, null, null, null, null, null),
                        ruth)
                .id();
    }

    private static Locator link(Reader reader, String name) {
        return reader.page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator summary(Reader reader, String words) {
        return reader.page.locator("aside summary", new Page.LocatorOptions().setHasText(words));
    }
}
