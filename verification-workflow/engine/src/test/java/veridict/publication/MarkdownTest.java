package veridict.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final Set<Integer> SOURCES = Set.of(1, 2);

    private final Markdown markdown = new Markdown();

    @Test
    void a_citation_links_to_its_source() {
        assertEquals(
                "<p>Twelve <a href=\"#source-1\" class=\"cite\">[1]</a><a href=\"#source-2\" class=\"cite\">[2]</a>.</p>\n",
                html("Twelve [1][2]."));
    }

    @Test
    void a_number_that_is_no_source_stays_text() {
        assertEquals("<p>In [2019] and [9].</p>\n", html("In [2019] and [9]."));
    }

    @Test
    void a_reference_definition_cannot_capture_a_citation() {
        assertTrue(html("See [1].\n\n[1]: https://elsewhere.example").contains("href=\"#source-1\""));
    }

    @Test
    void code_cites_nothing() {
        assertEquals("<p><code>list[1]</code></p>\n", html("`list[1]`"));
    }

    @Test
    void a_link_to_the_web_is_vouched_for_by_nobody() {
        assertEquals(
                "<p><a href=\"https://a.example/x\" rel=\"nofollow ugc noopener\">there</a></p>\n",
                html("[there](https://a.example/x)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html,x)",
                "[x](//elsewhere.example)",
                "[x](/public)",
                "[x](#source-7)",
                "<https:javascript:alert(1)>",
                "<mailto:a@b.example>"
            })
    void other_addresses_are_no_links(String text) {
        assertFalse(html(text).contains("href"), html(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![x](https://a.example/x.png)",
                "<style>*{display:none}</style>",
                "<a href='https://a.example' style='position:fixed' onclick='x()'>x</a>",
                "<iframe src=https://a.example></iframe>",
                "```<script\nx\n```"
            })
    void nothing_but_text_comes_out_of_markup(String text) {
        String html = html(text).toLowerCase(Locale.ROOT);
        assertFalse(html.matches("(?s).*<(script|img|style|iframe|a)\\b.*"), html);
    }

    @Test
    void headings_stay_below_those_of_the_page() {
        assertEquals("<h3>Top</h3>\n<h4>Deep</h4>\n", html("# Top\n\n###### Deep"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*a ", "[", "> ", "**a *b ", "![", "- ", "`", "<a ", "_a_*", "[1]"})
    void no_nesting_is_too_deep(String piece) {
        long began = System.nanoTime();
        assertTrue(html(piece.repeat(50_000)).length() < 10_000_000);
        assertTrue(System.nanoTime() - began < 20_000_000_000L, "took too long");
    }

    @Test
    void what_is_too_long_is_cut_between_characters() {
        String html = html("😀".repeat(60_000));
        assertEquals(50_000, html.split("&#x1f600;", -1).length - 1);
    }

    private String html(String text) {
        return markdown.html(text, SOURCES);
    }
}
