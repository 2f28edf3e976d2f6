package veridict.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list; {@code next} is absent at the end, and opaque. */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }
}
