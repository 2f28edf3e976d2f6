package veridict.ui.words;

import static java.util.Map.entry;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import java.util.Map;

/** What the fields of forms are called, for a sentence about one of them. */
@TemplateExtension
public class FieldNames {

    /** Where the label on the page is not the property's own name. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            entry("summary", "short form"),
            entry("claimant.name", "who claims it"),
            entry("claimant.role", "as what"),
            entry("claimant.kind", "they are"),
            entry("claimant.publicness", "the claimant is"),
            entry("claimant.sameAs", "page about the claimant"),
            entry("claimant.id", "which claimant of the name"),
            entry("claimedOn", "said on"),
            entry("medium", "said to or through"),
            entry("translation.text", "translation"),
            entry("translation.language", "language of the translation"),
            entry("url", "address"),
            entry("archivedUrl", "archived copy"),
            entry("sha256", "SHA-256 of the copy"),
            entry("locator", "where in it"),
            entry("publicDescription", "what the public is told of it"),
            entry("visibility", "who may read it"),
            entry("via", "which had it via"),
            entry("quote.exact", "words it used"),
            entry("passage.exact", "passage"),
            entry("speaker", "who says so"),
            entry("party", "whom"),
            entry("channel", "how"),
            entry("question", "what was asked"),
            entry("sentAt", "asked at"),
            entry("replyBy", "reply due"),
            entry("where", "where one looked"),
            entry("query", "for what"),
            entry("recused", "kept away"),
            entry("redacted", "removed"),
            entry("redaction", "asked to be removed"),
            entry("places", "where it stood"),
            entry("rater", "second rater"),
            entry("awayUntil", "back on"),
            entry("cover", "who stands in"),
            entry("of", "the claim it says the same as"),
            entry("code", "why"));

    private FieldNames() {}

    /** A field as its form calls it, with a capital. */
    static String fieldName(String field) {
        String name = field.replaceAll("^[._]|\\[]$", "");
        String words = LABELS.getOrDefault(
                name,
                name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('.', ' ').toLowerCase(Locale.ROOT));
        return words.isEmpty() ? "It" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
