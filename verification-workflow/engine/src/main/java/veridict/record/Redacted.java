package veridict.record;

/**
 * What the entry of a redaction commits to: a text of an earlier entry, as it stands since.
 *
 * @param sequence of that entry
 * @param commitment to the text that is left, with a salt of its own
 */
public record Redacted(long sequence, String field, String commitment) {

    /** The field of the entry that lists them; no redaction touches it. */
    public static final String FIELD = "removed";
}
