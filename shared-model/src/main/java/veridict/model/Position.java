package veridict.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a named party says about a claim. Neither claimant nor speaker is a source for the verdict. */
public record Position(
        UUID id,
        String speaker,
        @Nullable String role,
        Says says,
        @Nullable String medium,
        Form form,
        @Nullable String text,
        @Nullable LocalDate date,
        @Nullable String url) {}
