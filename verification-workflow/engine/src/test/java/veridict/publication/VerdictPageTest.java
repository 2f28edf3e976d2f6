package veridict.publication;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veridict.model.Form;
import veridict.model.Retraction;
import veridict.model.Version;
import veridict.model.VersionChange;
import veridict.model.VersionKind;

@QuarkusTest
class VerdictPageTest {

    private static final List<VersionChange> CORRECTED = List.of(
            Verdicts.change(1, VersionKind.FIRST, null),
            Verdicts.change(2, VersionKind.CLARIFICATION, "We named the wrong register."));

    @Inject
    VerdictPage page;

    @Test
    void the_rating_comes_first_as_a_word_with_its_place_on_the_scale() {
        String html = page(Verdicts.roads());
        assertTrue(html.matches("(?s).*class=\"rating\"[^>]*>False<.*<h1[^>]*>The ministry.*"), html);
        assertTrue(html.contains("1 of 5, where 5 is true"), html);
    }

    @Test
    void a_rating_off_the_scale_says_so_and_has_no_number() {
        String html = page(Verdicts.drones());
        assertTrue(html.contains("Outside the scale from false to true"), html);
        assertFalse(html.contains(" of 5"), html);
    }

    @Test
    void only_a_quotation_stands_in_quotation_marks() {
        assertTrue(page(Verdicts.roads()).contains("<p class=\"quote\">Forty bridges are closed.</p>"));
        String paraphrase = page(Verdicts.drones());
        assertTrue(paraphrase.contains("<p>Ukraine tried to strike"), paraphrase);
        assertTrue(paraphrase.contains("Sergei Lavrov, foreign minister of Russia, as reported by TASS"), paraphrase);
    }

    @Test
    void a_private_claimant_is_never_named_nor_linked() {
        String html = page(Verdicts.by(Verdicts.NEIGHBOUR));
        assertTrue(html.contains("A private person"), html);
        assertFalse(html.contains("Neighbour"), html);
        assertFalse(html.contains("tass.example"), html);
    }

    @Test
    void a_protected_source_is_described_and_no_more() {
        String html = page(Verdicts.drones());
        assertTrue(html.contains("A person who was near the residence"), html);
        assertTrue(html.contains("The source is protected."), html);
    }

    @Test
    void both_sides_sources_by_origin_searches_and_who_was_asked_are_there() {
        String html = page(Verdicts.drones());
        assertTrue(html.contains("Volodymyr Zelenskyy"), html);
        assertTrue(html.contains("Origin: TASS · 2 items, one source"), html);
        assertTrue(html.contains("Satellite archive"), html);
        assertTrue(html.contains("Did not reply"), html);
        assertTrue(html.contains("independent of each other"), html);
        assertTrue(html.contains("<a href=\"#source-3\" class=\"cite\">[3]</a>"), html);
    }

    @Test
    void a_superseded_version_leads_on_and_has_no_markup() {
        Version old = Verdicts.roads();
        String html = page.html(new Edition(old, CORRECTED, null));
        assertTrue(html.contains("A later one has replaced it."), html);
        assertFalse(html.contains("ld+json"), html);
    }

    @Test
    void every_correction_is_told_with_its_kind_and_note() {
        String html = page.html(new Edition(Verdicts.roads(), CORRECTED, null));
        assertTrue(html.contains("Clarification"), html);
        assertTrue(html.contains("We named the wrong register."), html);
        assertFalse(page(Verdicts.roads()).contains("Corrections"), "one version has none");
    }

    @Test
    void a_retracted_verdict_says_so_first_and_is_quoted_by_nobody() {
        Version taken = Verdicts.roads();
        String html = page.html(new Edition(
                taken,
                List.of(Verdicts.change(1, VersionKind.FIRST, null)),
                new Retraction("The register was forged.", taken.publishedAt())));
        assertTrue(html.indexOf("The register was forged.") < html.indexOf("class=\"verdict\""), html);
        assertTrue(html.contains("noindex"), html);
        assertFalse(html.contains("ld+json"), html);
    }

    @Test
    void hostile_text_stays_text() {
        String evil = "<script>alert(1)</script>";
        String html = page(Verdicts.version("en", Verdicts.FALSE, evil, evil, evil, Form.QUOTE, evil, null));
        assertFalse(html.contains("<script>"), html);
    }

    @Test
    void a_verdict_in_arabic_runs_from_right_to_left() {
        String html = page(Verdicts.version(
                "ar", Verdicts.FALSE, "السجل يذكر اثني عشر جسرا.", "اثنا عشر [1].", "x", Form.QUOTE, "x", null));
        assertTrue(html.contains("<html lang=\"ar\" dir=\"rtl\">"), html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "es", "fr", "uk"})
    void the_desk_speaks_the_language_of_the_verdict(String language) {
        String html = page(Verdicts.version(language, Verdicts.UNPROVEN, "x", "x", "x", Form.PARAPHRASE, "x", null));
        assertTrue(html.contains("<html lang=\"" + language), html);
        for (String english :
                List.of("Fact check", "The claim", "How we know", "Origin:", "Published ", "Nothing found")) {
            assertFalse(html.contains(english), english + " in " + html);
        }
    }

    @Test
    void where_the_desk_has_no_words_of_a_language_it_speaks_english_around_it() {
        String html = page(Verdicts.version("he", Verdicts.FALSE, "x", "x", "x", Form.QUOTE, "x", null));
        assertTrue(html.contains("<html lang=\"en\" dir=\"ltr\">"), html);
        assertTrue(html.contains("<h1 lang=\"he\" dir=\"rtl\">"), html);
    }

    private String page(Version version) {
        String html = page.html(Verdicts.first(version));
        assertFalse(html.contains(" style="), "the policy allows no style of its own");
        return html;
    }
}
