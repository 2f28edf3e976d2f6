package veridict.evidence;

import veridict.model.Evidence;
import veridict.model.Visibility;

/** Keeps what is confidential from readers who may not know it: they see that there is something, and its public description. */
public final class ConfidentialEvidence {

    private ConfidentialEvidence() {}

    /** The item as everybody may read it. */
    public static Evidence veiled(Evidence item) {
        if (item.visibility() != Visibility.CONFIDENTIAL) {
            return item;
        }
        return new Evidence(
                item.id(),
                item.number(),
                null,
                null,
                null,
                null,
                null,
                item.stance(),
                item.kind(),
                null,
                null,
                item.visibility(),
                item.publicDescription(),
                null,
                null,
                null);
    }
}
