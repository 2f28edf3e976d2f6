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
        return SafeHtml.of(renderer.render(parser(new Linked(numbers)).parse(bounded(markdown))), numbers);
    }

    static Parser parser(LinkProcessor links) {
        return Parser.builder()
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .linkProcessor(links)
                .build();
    }

    static String bounded(String markdown) {
        return markdown.codePointCount(0, markdown.length()) <= LONGEST
                ? markdown
                : markdown.substring(0, markdown.offsetByCodePoints(0, LONGEST));
    }

    /** Takes {@code [n]} before a reference definition of the same name could send its reader elsewhere. */
    private record Linked(Set<Integer> numbers) implements LinkProcessor {

        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            String number = link.text(scanner);
            if (!Citations.isCitation(link, number) || !numbers.contains(Integer.valueOf(number))) {
                return LinkResult.none();
            }
            Node citation = new Link(SafeHtml.SOURCE + number, null);
            citation.appendChild(new Text("[" + number + "]"));
            return LinkResult.replaceWith(citation, link.afterTextBracket());
        }
    }
}
