package veridict.model;

/**
 * A gate as the reader of a verdict sees it: what was asked for, in words, and that it was met.
 *
 * @param waived whether an editor opened it instead; the message is their reason
 */
public record ChecklistItem(String gate, String message, boolean waived) {

    public static ChecklistItem met(String gate, String message) {
        return new ChecklistItem(gate, message, false);
    }

    public static ChecklistItem waived(String gate, String reason) {
        return new ChecklistItem(gate, reason, true);
    }
}
