package veridict.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as a flow says it: {@code 24h}, {@code 3 working-days}, {@code 25%}. */
public sealed interface Span {

    Pattern WORDS = Pattern.compile("([1-9]\\d{0,4}) *(s|m|h|d|working-days?|%)");

    /** The words of the flow. */
    @JsonValue
    String text();

    /** By the clock, whoever sleeps. */
    record Clock(String text, Duration duration) implements Span {}

    /** Days on which the newsroom works, as its calendar has them. */
    record WorkingDays(String text, int days) implements Span {}

    /** A part of another span. */
    record Share(String text, int percent) implements Span {}

    /** The span these words say, or empty. */
    static Optional<Span> of(String text) {
        Matcher words = WORDS.matcher(text);
        if (!words.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(words.group(1));
        return switch (words.group(2)) {
            case "s" -> Optional.of(new Clock(text, Duration.ofSeconds(number)));
            case "m" -> Optional.of(new Clock(text, Duration.ofMinutes(number)));
            case "h" -> Optional.of(new Clock(text, Duration.ofHours(number)));
            case "d" -> Optional.of(new Clock(text, Duration.ofDays(number)));
            case "%" -> number < 100 ? Optional.of(new Share(text, number)) : Optional.empty();
            default -> number <= 1_000 ? Optional.of(new WorkingDays(text, number)) : Optional.empty();
        };
    }
}
