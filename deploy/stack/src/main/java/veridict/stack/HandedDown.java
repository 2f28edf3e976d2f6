package veridict.stack;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses that whoever runs the tests may give them, as a system property or in the environment's spelling. */
final class HandedDown {
    private HandedDown() {}

    static @Nullable String address(String name) {
        String property = System.getProperty(name);
        return property != null
                ? property
                : System.getenv(name.replace('.', '_').toUpperCase(Locale.ROOT));
    }
}
