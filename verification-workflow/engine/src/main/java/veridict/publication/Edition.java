package veridict.publication;

import java.time.Instant;
import veridict.model.Version;

/**
 * A version, and where it stands among the versions of its verdict.
 *
 * @param current the number of the version that is public now
 * @param firstPublished when the first version was published
 */
public record Edition(Version version, int current, Instant firstPublished) {

    /** A version that was superseded is kept, and says so. */
    public boolean isSuperseded() {
        return version.number() != current;
    }

    public boolean isRevised() {
        return version.number() > 1;
    }
}
