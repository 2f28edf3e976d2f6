package veridict.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.Role;

/** A second rater who does not know the first rating, people who keep away, and people who are away, on the pages. */
@QuarkusTest
class SecondPeopleTest {

    @Inject
    Newsroom newsroom;

    Desk desk;
    Actor checker;
    Actor editor;

    @BeforeEach
    void open() {
        newsroom.opens();
        desk = new Desk(newsroom.port());
        for (String name : List.of("checker", "checker2")) {
            try (Reader first = desk.reader()) {
                first.signIn(name);
            }
        }
        checker = newsroom.known("Mara Lindqvist", Role.FACT_CHECKER);
        editor = newsroom.known("An editor of before", Role.EDITOR);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_second_rater_rates_without_seeing_the_first_rating() {
        Actor another = newsroom.known("Another checker of before", Role.FACT_CHECKER);
        Claim claim = newsroom.writing(another, "The harbour was closed on Friday", null);
        newsroom.askedToRate(claim, another, newsroom.known("Danylo Petrenko", Role.FACT_CHECKER));
        try (Reader rater = desk.reader()) {
            rater.signIn("checker2").open("/");
            rater.click(
                    rater.page.locator("section.pile:has-text('To rate') li a").first());
            assertThat(rater.page.locator("main")).containsText("You were asked for the second rating.");
            assertFalse(rater.page.content().contains("No trace of such an attack was found."));
            rater.click(rater.page.locator("#next summary:text-is('Cross-check')"));
            rater.click(rater.page.locator("#next form[action$=cross-check] button"));
            assertThat(rater.page.locator("#move-cross-check-rating")).hasValue("");
            assertThat(rater.page.locator(".steps .now")).hasText("Cross-check");
            rater.page.evaluate("document.querySelector('#move-cross-check-rating').required = false");
            rater.click(rater.page.locator("#next form[action$=cross-check] button"));
            assertThat(rater.page.locator("#move-cross-check-rating-wrong")).hasText("Your rating: fill this in.");
            rater.page.locator("#move-cross-check-rating").selectOption("unproven");
            rater.click(rater.page.locator("#next form[action$=cross-check] button"));
            assertThat(rater.page.locator(".steps .now")).hasText("Proposed");
            assertEquals(List.of(), rater.problems());
        }
    }

    @Test
    void a_fact_checker_recuses_themselves_and_is_offered_nothing_more() {
        Claim claim = newsroom.proposed(checker, "The ferry company paid the mayor", null);
        try (Reader reader = desk.reader()) {
            reader.signIn("checker").open("/claims/" + claim.id());
            reader.click(reader.page.locator("#next summary:text-is('Recuse')"));
            reader.page.locator("#move-recuse-person").selectOption(checker.id().toString());
            reader.fill(reader.page.locator("#move-recuse-reason"), "My sister works there");
            reader.click(reader.page.locator("#next form[action$=recuse] button"));
            assertThat(reader.page.locator("main")).containsText("You are recused from this claim.");
            assertThat(reader.button("Take up")).isDisabled();
            assertThat(reader.page.locator("a[href*='edit=']")).hasCount(0);
            assertThat(reader.page.locator("summary:has-text('Add')")).hasCount(0);
            assertEquals(List.of(), reader.problems());
        }
    }

    @Test
    void who_goes_away_says_so_and_an_editor_hands_the_work_over() {
        newsroom.writing(checker, "The theatre was sold", null);
        try (Reader away = desk.reader();
                Reader hands = desk.reader()) {
            away.signIn("checker").open("/people");
            away.fill(away.page.locator("#awayUntil"), "2999-01-01").press("Save");
            assertThat(away.page.locator("tr:has-text('Mara Lindqvist')")).containsText("until 1 Jan 2999");

            hands.signIn("editor").open("/people");
            hands.page
                    .locator("tr:has-text('Mara Lindqvist') select")
                    .selectOption(new SelectOption().setLabel("Danylo Petrenko"));
            hands.click(hands.page.locator("tr:has-text('Mara Lindqvist') button"));
            assertThat(hands.page.locator(".notice")).containsText("went to Danylo Petrenko");

            away.fill(away.page.locator("#awayUntil"), "").press("Save");
            assertThat(away.page.locator("tr:has-text('Mara Lindqvist')")).containsText("here");
            assertEquals(List.of(), away.problems());
            assertEquals(List.of(), hands.problems());

            hands.page.context().clearCookies();
            hands.click(hands.page.locator("tr:has(strong:text-is('Danylo Petrenko')) button"));
            assertThat(hands.page.locator(".toast")).containsText("Your session has ended.");
        }
    }
}
