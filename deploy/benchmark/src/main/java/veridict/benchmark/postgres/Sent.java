package veridict.benchmark.postgres;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement as a service sent it, and the values it sent with it ($1, $2, …). */
public record Sent(String sql, List<@Nullable String> values) {}
