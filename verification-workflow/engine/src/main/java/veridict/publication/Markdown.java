package veridict.publication;

import jakarta.inject.Singleton;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.renderer.html.HtmlRenderer;

/** Explanations: Markdown as checkers write it to HTML that is safe on a public page, with citations as links to the ledger. */
@Singleton
public class Markdown {

    private static final int LONGEST = 50_000;
    private static final int DEEPEST = 32;

    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /**
     * What is beyond 50,000 characters is not rendered: no explanation is longer.
     *
     * @param numbers of sources; {@code [n]} links to {@code #source-n} for these and stays text for others
     */
    public String html(String markdown, Set<Integer> numbers) {
        Parser parser = Parser.builder()
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .linkProcessor(new Citations(numbers))
                .build();
        return SafeHtml.of(renderer.render(parser.parse(bounded(markdown))), numbers);
    }

    private static String bounded(String markdown) {
        return markdown.codePointCount(0, markdown.length()) <= LONGEST
                ? markdown
                : markdown.substring(0, markdown.offsetByCodePoints(0, LONGEST));
    }

    /** Takes {@code [n]} before a reference definition of the same name could send its reader elsewhere. */
    private record Citations(Set<Integer> numbers) implements LinkProcessor {

        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            String number = link.text(scanner);
            if (link.destination() != null || link.marker() != null || !isCitation(number)) {
                return LinkResult.none();
            }
            Node citation = new Link(SafeHtml.SOURCE + number, null);
            citation.appendChild(new Text("[" + number + "]"));
            return LinkResult.replaceWith(citation, link.afterTextBracket());
        }

        private boolean isCitation(String text) {
            return text.matches("[1-9]\\d{0,5}") && numbers.contains(Integer.valueOf(text));
        }
    }
}
