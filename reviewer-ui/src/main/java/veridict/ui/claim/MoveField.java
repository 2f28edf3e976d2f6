package veridict.ui.claim;

import java.util.List;

/**
 * A field of a move's form, as its data's schema asks for it.
 *
 * @param options what can be chosen; empty for what is typed
 */
public record MoveField(String name, String label, Kind kind, boolean required, List<Option> options) {

    /** What stands first among the options, so that nothing is chosen that nobody chose. */
    public String getEmpty() {
        return required ? "Choose…" : "As it is";
    }

    /** How it is put in. */
    public enum Kind {
        TEXT,
        TIME,
        CLAIM,
        CHOICE
    }

    /** @param name what is sent @param word what is read */
    public record Option(String name, String word) {}
}
