package veridict.model;

/** Where a claim stands. The vocabulary is fixed, because programs depend on it; which moves lead from one to another is the newsroom's flow. */
public enum ClaimState {
    /** Handed in; nobody has decided yet whether to check it. */
    SUBMITTED,
    /** Worth checking; waits for a fact-checker to take it up. */
    ACCEPTED,
    /** A fact-checker collects evidence and writes the draft. */
    IN_REVIEW,
    /** A second rater rates it without seeing the first rating. */
    IN_CROSS_CHECK,
    /** The draft waits for an editor. */
    PROPOSED,
    /** An editor approved exactly this draft; any change ends the approval. */
    APPROVED,
    /** A version of the verdict is public. */
    PUBLISHED,
    /** A published verdict is being corrected; its page stays meanwhile. */
    UNDER_CORRECTION,
    /** Set aside for a reason, to go on where it was held. */
    ON_HOLD,
    /** Final: the verdict was taken back; its page says so. */
    RETRACTED,
    /** Final: taken back by its submitter. */
    WITHDRAWN,
    /** Final: not to be checked, with a code and a reason. */
    DECLINED,
    /** Final: another claim says the same. */
    DUPLICATE;

    /** Whether a claim rests here: only reopening leads on, and not from every final state. */
    public boolean isFinal() {
        return switch (this) {
            case RETRACTED, WITHDRAWN, DECLINED, DUPLICATE -> true;
            case SUBMITTED,
                    ACCEPTED,
                    IN_REVIEW,
                    IN_CROSS_CHECK,
                    PROPOSED,
                    APPROVED,
                    PUBLISHED,
                    UNDER_CORRECTION,
                    ON_HOLD -> false;
        };
    }
}
