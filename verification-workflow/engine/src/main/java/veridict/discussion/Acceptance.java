package veridict.discussion;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** That a suggestion is taken over. @param comment which carries it */
public record Acceptance(@NotNull UUID comment) {}
