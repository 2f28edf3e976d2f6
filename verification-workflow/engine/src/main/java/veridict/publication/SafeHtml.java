package veridict.publication;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;

/**
 * Lets through what an explanation needs and nothing else, whatever made the HTML: text, lists, quotes, and links to the web
 * or to a source of the same page. Images, scripts, styles and frames go.
 */
final class SafeHtml {

    /** What the address of a source on its page begins with. */
    static final String SOURCE = "#source-";

    private static final Pattern WEB = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private SafeHtml() {}

    static String of(String html, Set<Integer> numbers) {
        return new HtmlPolicyBuilder()
                .allowElements(
                        "p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "h3", "h4")
                .allowElements((name, attributes) -> "h3", "h1", "h2")
                .allowElements((name, attributes) -> "h4", "h5", "h6")
                .allowElements((name, attributes) -> link(attributes), "a")
                .allowAttributes("href")
                .matching(allowed(numbers))
                .onElements("a")
                .allowUrlProtocols("http", "https")
                .toFactory()
                .sanitize(html);
    }

    private static AttributePolicy allowed(Set<Integer> numbers) {
        return (element, attribute, value) ->
                isSource(value, numbers) || WEB.matcher(value).matches() ? value : null;
    }

    private static boolean isSource(String href, Set<Integer> numbers) {
        return numbers.stream().anyMatch(number -> href.equals(SOURCE + number));
    }

    private static String link(List<String> attributes) {
        int href = attributes.indexOf("href");
        boolean leaves = href >= 0 && !attributes.get(href + 1).startsWith(SOURCE);
        attributes.addAll(leaves ? List.of("rel", "nofollow ugc noopener") : List.of("class", "cite"));
        return "a";
    }
}
