package veridict.api;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** Reads what stands in a URL; a value that means nothing is refused by the name of its parameter. */
final class Parameters {

    private Parameters() {}

    static <T> @Nullable T read(@Nullable String text, Function<String, T> reading) {
        return text == null ? null : reading.apply(text);
    }

    static <T extends Enum<T>> T constant(String name, String text, T[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> unknown(name, text, Arrays.stream(values).map(Enum::name)));
    }

    static Refused unknown(String name, String text, Stream<String> words) {
        return Refusal.Invalid.of("/" + name, "is none of " + words.collect(Collectors.joining(", ")) + ": " + text);
    }

    static UUID id(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.Invalid.of("/" + name, "must be an id (a UUID)");
        }
    }

    static boolean bool(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.Invalid.of("/" + name, "must be true or false");
        };
    }
}
