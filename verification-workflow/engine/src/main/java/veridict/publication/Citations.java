package veridict.publication;

import java.util.SortedSet;
import java.util.TreeSet;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** The numbers of sources that an explanation names: {@code [3]} in its running text, not in code and not as the text of a link. */
public final class Citations {

    private Citations() {}

    public static SortedSet<Integer> in(String markdown) {
        Collector named = new Collector(new TreeSet<>());
        Markdown.parser(named).parse(Markdown.bounded(markdown));
        return named.numbers;
    }

    /** Whether brackets with this text, and nothing else, cite a source. */
    static boolean isCitation(LinkInfo link, String text) {
        return link.destination() == null && link.marker() == null && text.matches("[1-9]\\d{0,5}");
    }

    private record Collector(SortedSet<Integer> numbers) implements LinkProcessor {

        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            String text = link.text(scanner);
            if (isCitation(link, text)) {
                numbers.add(Integer.valueOf(text));
            }
            return LinkResult.none();
        }
    }
}
