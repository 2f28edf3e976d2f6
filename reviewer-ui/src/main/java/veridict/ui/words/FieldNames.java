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
            entry("redaction", "asked to be removed"),
            entry("places", "where it stood"),
            entry("rater", "second rater"),
            entry("awayUntil", "back on"),
            entry("cover", "who stands in"),
            entry("of", "the claim it says the same as"),
            entry("code", "why"),
            entry("assignee", "with"),
            entry("claimantRole", "as what"),
            entry("demand", "how often asked for"),
            entry("redacted", "what was removed"),
            entry("escalatedTo", "who was told"),
            entry("positions:says", "what they do"),
            entry("positions:text", "what they say"),
            entry("positions:role", "as what"),
            entry("positions:date", "said on"),
            entry("positions:form", "these are"),
            entry("appearances:date", "on"),
            entry("evidence:quote", "what it says"),
            entry("evidence:stance", "it"),
            entry("evidence:kind", "the source is"),
            entry("evidence:interests", "interests of the source"),
            entry("contacts:reason", "why it was not possible"),
            entry("comments:text", "comment"),
            entry("comments:passage", "about this passage of the explanation"),
            entry("comments:passage.exact", "about this passage of the explanation"),
            entry("comments:suggestion", "better words for it"),
            entry("answer:text", "answer"),
            entry("answer:suggestion", "better words for the passage"),
            entry("complaint:text", "what it says"),
            entry("complaint:contact", "how to reach who complains"),
            entry("complaint:state", "it is"),
            entry("complaint:answer", "answer, with the reasons"),
            entry("complaint:correction.kind", "what kind of change"),
            entry("complaint:correction.reason", "reason, for the newsroom"),
            entry("complaint:correction.note", "note for the public"),
            entry("article:text", "text of the article"),
            entry("redaction:what", "texts to remove"),
            entry("redaction:called", "what the mark calls it"),
            entry("endpoint:description", "what it is"),
            entry("endpoint:audience", "whose events it gets"),
            entry("endpoint:eventTypes", "which of them"),
            entry("endpoint:filters.topics", "only these topics"),
            entry("endpoint:filters.languages", "only these languages"),
            entry("endpoint:headers", "headers sent along"),
            entry("endpoint:rateLimit", "messages a second"),
            entry("endpoint:graceHours", "how long the present one signs on"),
            entry("endpoint:since", "from"),
            entry("endpoint:until", "to"),
            entry("redaction:reason", "reason, for editors and admins"),
            entry("move:at", "when, by your clock"),
            entry("move:kind", "what kind of change"),
            entry("move:assignee", "fact-checker"),
            entry("move:person", "who"),
            entry("move:rating", "your rating"),
            entry("move:note", "note for the public"));

    private FieldNames() {}

    /** A field as its form calls it, with a capital. */
    public static String fieldName(String field) {
        return fieldName(field, "");
    }

    /** The same on a form of that kind, where forms call a field of one name differently. */
    static String fieldName(String field, String form) {
        String name = field.replaceAll("^[._]|\\[]$", "");
        String words = LABELS.getOrDefault(
                form + ":" + name,
                LABELS.getOrDefault(
                        name,
                        name.replaceAll("([a-z])([A-Z])", "$1 $2")
                                .replace('.', ' ')
                                .toLowerCase(Locale.ROOT)));
        return words.isEmpty() ? "It" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
