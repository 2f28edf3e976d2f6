package veridict.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.claim.QuoteInput;
import veridict.evidence.NewAppearance;
import veridict.evidence.NewContact;
import veridict.evidence.NewEvidence;
import veridict.evidence.NewPart;
import veridict.evidence.PartDesk;
import veridict.evidence.PartKind;
import veridict.model.Actor;
import veridict.model.Appearance;
import veridict.model.Claim;
import veridict.model.Contact;
import veridict.model.Evidence;
import veridict.model.Role;
import veridict.model.SourceKind;
import veridict.model.Stance;
import veridict.model.TextQuote;

/** What was filed can be corrected and taken away on the page, and keeps what its form does not show. */
@QuarkusTest
class PartsOnThePageTest {
    private static final Instant LONG_AGO = Instant.parse("2026-01-02T08:30:15Z");

    @Inject
    Newsroom newsroom;

    @Inject
    PartDesk parts;

    Desk desk;
    Reader checker;
    Actor mara;
    Claim claim;

    @BeforeEach
    void open() {
        newsroom.opens();
        desk = new Desk(newsroom.port());
        checker = desk.reader().signIn("checker");
        mara = newsroom.known("Mara Lindqvist", Role.FACT_CHECKER);
        claim = newsroom.proposed(mara, "The harbour was closed to ships", null);
    }

    @AfterEach
    void close() {
        checker.close();
        desk.close();
    }

    @Test
    void a_source_is_corrected_and_keeps_when_it_was_seen() {
        Evidence filed = filed(new NewEvidence(
                null,
                "A log",
                null,
                null,
                null,
                Stance.CONTEXT,
                SourceKind.PRIMARY,
                "Harbour master",
                null,
                null,
                null,
                LONG_AGO,
                null,
                null));
        checker.open("/claims/" + claim.id() + "?tab=sources");
        edit("evidence", filed.id().toString());
        checker.fill(form().getByLabel("Title"), "The harbour log").press("Save");

        assertThat(checker.page.locator("#ledger-" + filed.number())).containsText("The harbour log");
        assertEquals(LONG_AGO, now(PartKind.EVIDENCE, filed.id()).retrievedAt());
    }

    @Test
    void a_contact_is_corrected_with_its_times_in_the_reader_s_zone() {
        Contact filed = filed(
                new NewContact("Harbour master", "mail", "Was it closed?", LONG_AGO, null, null, null, null, null));
        checker.open("/claims/" + claim.id() + "?tab=contacts");
        edit("contacts", filed.id().toString());
        assertThat(form().getByLabel("Asked at")).hasValue("2026-01-02T10:30:15");
        checker.fill(form().locator("[name=reply]"), "It was open.");
        form().getByLabel("Outcome").selectOption("REPLIED");
        checker.fill(form().getByLabel("Replied at"), "2026-01-03T09:00").press("Save");

        assertThat(checker.page.locator("blockquote")).containsText("It was open.");
        Contact now = now(PartKind.CONTACTS, filed.id());
        assertEquals(LONG_AGO, now.sentAt());
        assertEquals(Instant.parse("2026-01-03T07:00:00Z"), now.repliedAt());
    }

    @Test
    void an_appearance_is_corrected_and_keeps_where_its_words_stood() {
        TextQuote quote = new TextQuote("closed to ships", "the harbour was ", " until Monday");
        Appearance filed = filed(new NewAppearance(
                null, "A paper", null, null, null, new QuoteInput(quote.exact(), quote.prefix(), quote.suffix())));
        checker.open("/claims/" + claim.id());
        edit("appearances", filed.id().toString());
        checker.fill(form().getByLabel("Outlet"), "The Harbour Post").press("Save");

        assertThat(checker.page.getByText("The Harbour Post").first()).isVisible();
        assertEquals(quote, now(PartKind.APPEARANCES, filed.id()).quote());
    }

    @Test
    void the_history_is_in_words() {
        checker.open("/claims/" + claim.id() + "?edit=wording")
                .fill(checker.page.locator("#wording-claimedOn"), "2025-12-28")
                .press("Save the wording");
        checker.open("/claims/" + claim.id() + "?tab=history");
        Locator history = checker.page.locator(".timeline");
        assertThat(history).containsText("[1] Images of 30 December show no damage · Undermines");
        assertThat(history).containsText("Volodymyr Zelenskyy denies: “That is a lie.”");
        assertThat(history).containsText("Unproven: “No trace of such an attack was found.”");
        assertThat(history).containsText("Said on 29 Dec 2025 28 Dec 2025");
        assertThat(history).not().containsText("{");
    }

    @Test
    void a_half_typed_part_is_not_lost_by_a_look_at_another_tab() {
        checker.open("/claims/" + claim.id() + "?tab=contacts").click(checker.page.getByText("Add a contact"));
        checker.fill("Whom", "The harbour master");
        checker.page.onceDialog(Dialog::dismiss);
        checker.click(checker.page.locator("#tab-history"));
        assertThat(checker.page.getByLabel("Whom")).hasValue("The harbour master");
        checker.page.onceDialog(Dialog::accept);
        checker.click(checker.page.locator("#tab-history"));
        assertThat(checker.page.locator(".timeline")).isVisible();
    }

    @Test
    void a_position_is_taken_away() {
        checker.open("/claims/" + claim.id());
        checker.click(checker.page.locator("a[href*='edit=positions']").first()).press("Remove");

        assertThat(checker.page.getByText("That is a lie.")).hasCount(0);
    }

    private <P> P filed(NewPart<P> part) {
        return parts.add(claim.id(), part, List.of(), mara).part();
    }

    private <P> P now(PartKind<P> kind, UUID id) {
        return parts.part(claim.id(), id, kind, mara).part();
    }

    private void edit(String kind, String part) {
        checker.click(checker.page.locator("a[href*='" + part + "']").first());
        form().waitFor();
    }

    private Locator form() {
        return checker.page.locator("form.part:has(button:text('Remove'))");
    }
}
