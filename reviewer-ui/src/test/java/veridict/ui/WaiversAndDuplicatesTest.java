package veridict.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

/** An editor opens a gate on the claim's page; two claims that say the same find each other there. */
@QuarkusTest
class WaiversAndDuplicatesTest {

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
    void an_editor_waives_a_gate_and_approves() {
        Claim claim = newsroom.proposed(mara, "The lighthouse was dark for a week", null);
        try (Reader editor = desk.reader().signIn("editor")) {
            editor.open("/claims/" + claim.id());
            assertThat(editor.page.locator(".gates")).containsText("Ask Maria Holt about the claim");
            assertThat(editor.button("Approve verdict")).isDisabled();
            editor.click(editor.page.getByText("Waive “Who made the claim was asked”…"))
                    .fill("Why, for the public", "The ministry has answered no newsroom for a year.")
                    .press("Waive it");

            assertThat(editor.page.locator("#next")).containsText("Waived by Inès Carpentier");
            assertThat(editor.button("Approve verdict")).isEnabled();
            editor.press("Take the waiver back");
            assertThat(editor.button("Approve verdict")).isDisabled();
        }
    }

    @Test
    void a_gate_is_waived_once_and_the_second_reason_is_still_there() {
        Claim claim = newsroom.proposed(mara, "The lighthouse was dark for a month", null);
        try (Reader first = desk.reader().signIn("editor");
                Reader second = desk.reader().signIn("editor")) {
            for (Reader editor : List.of(first, second)) {
                editor.open("/claims/" + claim.id())
                        .click(editor.page.getByText("Waive “Who made the claim was asked”…"));
            }
            first.fill("Why, for the public", "Nobody answers there.").press("Waive it");
            assertThat(first.page.locator("#next")).containsText("Waived by Inès Carpentier");
            second.fill("Why, for the public", "They never answer us.").press("Waive it");
            assertThat(second.page.locator(".notice").first()).containsText("this is here already");
            assertThat(second.page.locator(".notice").first()).containsText("They never answer us.");
            assertThat(second.page.locator("#next")).containsText("Nobody answers there.");
        }
    }

    @Test
    void a_duplicate_is_named_by_its_words() {
        Claim root = newsroom.claim(mara, "The quay of Odaville sank", "en", "A minister", Priority.NORMAL, null);
        newsroom.claim(mara, "The quay of Odaville sank and rose", "en", "A minister", Priority.NORMAL, null);
        Claim twin = newsroom.claim(mara, "Odaville has no quay", "en", "A minister", Priority.NORMAL, null);
        try (Reader checker = desk.reader().signIn("checker")) {
            checker.open("/claims/" + twin.id()).click(checker.page.locator("summary:has-text('Mark as duplicate')"));
            checker.fill("The claim it says the same as", "Xanadu").press("Mark as duplicate");
            assertThat(checker.page.locator("#next .wrong")).containsText("fits none");
            checker.fill("The claim it says the same as", "quay Odaville").press("Mark as duplicate");
            assertThat(checker.page.locator("#next .wrong")).containsText("fits several: “The quay of Odaville");
            checker.fill("The claim it says the same as", "the quay of Odaville sank")
                    .press("Mark as duplicate");
            assertThat(checker.page.locator(".notice a")).hasAttribute("href", "/claims/" + root.id());
        }
    }

    @Test
    void who_wrote_the_draft_is_offered_no_waiver() {
        Claim claim = newsroom.proposed(mara, "The lighthouse was lit all week", null);
        try (Reader checker = desk.reader().signIn("checker")) {
            checker.open("/claims/" + claim.id());
            assertThat(checker.page.locator(".gates").first()).containsText("Ask Maria Holt");
            assertThat(checker.page.getByText("Waive “")).hasCount(0);
        }
    }

    @Test
    void a_duplicate_is_named_by_a_pasted_address_and_each_page_links_the_other() {
        Claim root = newsroom.claim(mara, "The pier fell into the sea", "en", "A minister", Priority.NORMAL, null);
        Claim twin = newsroom.claim(mara, "The pier has collapsed", "en", "A minister", Priority.NORMAL, null);
        try (Reader checker = desk.reader().signIn("checker")) {
            checker.open("/claims/" + twin.id());
            checker.click(checker.page.locator("summary:has-text('Mark as duplicate')"));
            assertThat(checker.page.locator("#claims-to-name option[value='" + root.id() + "']"))
                    .hasText("The pier fell into the sea");
            checker.fill("The claim it says the same as", "http://localhost:8080/claims/" + root.id() + "?tab=sources")
                    .press("Mark as duplicate");

            assertThat(checker.page.locator(".notice")).containsText("Says the same as another claim");
            checker.click(checker.page.locator(".notice a"));
            assertThat(checker.page.locator("h1")).containsText("The pier fell into the sea");
            assertThat(checker.page.locator("section[aria-labelledby=twins]")).containsText("The pier has collapsed");
            assertThat(checker.page.locator("dl")).containsText("2 times");
        }
    }

    @Test
    void a_duplicate_of_nothing_is_told_so_beside_its_field() {
        Claim claim = newsroom.claim(mara, "The ferry sank", "en", "A minister", Priority.NORMAL, null);
        try (Reader checker = desk.reader().signIn("checker")) {
            checker.open("/claims/" + claim.id());
            checker.click(checker.page.locator("summary:has-text('Mark as duplicate')"));
            checker.fill("The claim it says the same as", claim.id().toString()).press("Mark as duplicate");
            assertThat(checker.page.locator("#next .wrong")).containsText("is this claim itself");
        }
    }
}
