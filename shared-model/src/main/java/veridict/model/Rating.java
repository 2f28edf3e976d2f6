package veridict.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of the newsroom's scale.
 *
 * @param label by language (BCP 47)
 * @param value higher is truer; absent when the rating is off the scale
 * @param meaning by language
 */
public record Rating(
        String key, Map<String, String> label, @Nullable Integer value, Map<String, String> meaning) {}
