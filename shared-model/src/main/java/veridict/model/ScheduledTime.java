package veridict.model;

import java.time.Instant;

/**
 * When an approved verdict becomes public by itself.
 *
 * @param zone as it was said: a zone such as {@code Europe/Kyiv}, or an offset such as {@code +02:00}
 * @param by the editor who set it, and answers for it
 */
public record ScheduledTime(Instant at, String zone, Person by) {}
