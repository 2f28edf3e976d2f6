package veridict.model;

/** What the correction of a published verdict is announced as. */
public enum CorrectionKind {
    TYPO,
    CLARIFICATION,
    UPDATE,
    CORRECTION,
    REVISED_VERDICT;

    /** The kind of the version that it becomes, when the rating stays. */
    public VersionKind asVersion() {
        return switch (this) {
            case TYPO -> VersionKind.TYPO;
            case CLARIFICATION -> VersionKind.CLARIFICATION;
            case UPDATE -> VersionKind.UPDATE;
            case CORRECTION -> VersionKind.CORRECTION;
            case REVISED_VERDICT -> VersionKind.REVISED_VERDICT;
        };
    }
}
