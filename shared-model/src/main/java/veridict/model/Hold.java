package veridict.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a claim is set aside.
 *
 * @param from where it goes on
 * @param until when it goes on by itself
 */
public record Hold(ClaimState from, @Nullable Instant until) {}
