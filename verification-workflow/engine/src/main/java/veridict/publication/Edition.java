package veridict.publication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import veridict.model.Retraction;
import veridict.model.Version;
import veridict.model.VersionChange;

/**
 * A version, and where it stands among the versions of its verdict.
 *
 * @param history every version, the first one first
 * @param retraction when the verdict was taken back
 */
public record Edition(
        Version version,
        List<VersionChange> history,
        @Nullable Retraction retraction) {

    /** A version that was superseded is kept, and says so. */
    public boolean isSuperseded() {
        return version.number() != history.getLast().number();
    }

    public boolean isRevised() {
        return version.number() > 1;
    }

    /** Whether it is what the newsroom says now, so that programs may quote it. */
    public boolean isStanding() {
        return !isSuperseded() && retraction == null;
    }

    /** The versions, the newest first. */
    public List<VersionChange> changes() {
        return history.reversed();
    }

    public Instant firstPublished() {
        return history.getFirst().publishedAt();
    }

    /** When what its address says last changed. */
    public Instant changed() {
        return retraction == null ? history.getLast().publishedAt() : retraction.at();
    }
}
