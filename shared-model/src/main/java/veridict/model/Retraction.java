package veridict.model;

import java.time.Instant;

/**
 * That a published verdict was taken back.
 *
 * @param note why, for the public
 */
public record Retraction(String note, Instant at) {}
