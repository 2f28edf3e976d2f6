package veridict.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is public of a claim, and where. */
public record Publication(
        PublicationState state,
        @Nullable Integer version,
        @Nullable String url,
        @Nullable Instant at) {
    public static final Publication NONE = new Publication(PublicationState.NONE, null, null, null);
}
