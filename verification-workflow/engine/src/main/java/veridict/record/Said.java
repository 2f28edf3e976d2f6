package veridict.record;

/**
 * A text of an entry, kept beside the chain under a salted commitment.
 *
 * @param field {@code reason}, or a field with {@code .before} or {@code .after}
 */
public record Said(String field, Readers readers, String text) {

    public static Said reason(String text) {
        return new Said("reason", Readers.CLAIM, text);
    }
}
