package veridict.ui.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import veridict.model.HistoryEntry;
import veridict.ui.form.Filled;

/**
 * The form of a claim's page that stands open, with what was typed.
 *
 * @param name such as {@code evidence}, {@code evidence/4f…} or {@code move/decline}; empty for none
 * @param notice why the page answers with the form instead of what was asked; empty when nothing went wrong
 * @param meanwhile what others did since the page was read
 */
public record OpenForm(String name, Filled filled, String notice, List<HistoryEntry> meanwhile) {
    static final OpenForm NONE = new OpenForm("", Filled.BLANK, "", List.of());

    static OpenForm of(String name, Filled filled) {
        return new OpenForm(name, filled, "", List.of());
    }

    OpenForm because(String why, List<HistoryEntry> what) {
        return new OpenForm(name, filled, why, what);
    }

    /** Whether it changes a part that is there. */
    boolean isOfPart() {
        return name.contains("/") && !name.startsWith("move/") && !isOfThread();
    }

    /** Whether it is of a thread of the discussion, which has a version of its own. */
    boolean isOfThread() {
        return name.startsWith(DiscussionPage.COMMENTS + "/");
    }

    /** What kind of part it is of. */
    String kind() {
        return name.split("/", 2)[0];
    }

    public boolean is(String other) {
        return name.equals(other);
    }

    /** What the form of that name shows. */
    public Filled form(String other) {
        return name.equals(other) ? filled : Filled.BLANK;
    }

    /** The name of the form for a part; of the form that adds one when there is none. */
    public String formName(String kind, Object part) {
        return part.toString().isEmpty() ? kind : kind + "/" + part;
    }

    public String moveName(String move) {
        return "move/" + move;
    }

    public String waiverName(String gate) {
        return "waivers/" + gate;
    }

    /** What the ids of its fields begin with, so that no two forms of a page share one. */
    public String fieldId(String form) {
        return form.replace('/', '-') + "-";
    }

    /** The part being edited, by its id. */
    public boolean edits(@Nullable Object id) {
        return id != null && name.endsWith("/" + id);
    }
}
