package veridict.redaction;

import java.util.List;
import java.util.UUID;

/** Where texts of a claim lie sealed, so that the database cannot look into them. */
public interface SealedPlace {

    /** What stands there, in the plural. */
    String name();

    /** How many of a claim's texts there hold one of these. */
    int holding(UUID claimId, List<String> what);

    /** Removes those texts, each as a whole. */
    void remove(UUID claimId, List<String> what);
}
