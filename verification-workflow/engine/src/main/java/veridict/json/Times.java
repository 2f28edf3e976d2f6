package veridict.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Dates as {@code YYYY-MM-DD} and times as RFC 3339, to the microsecond, of the years 1 to 9999: what four digits can say and the database
 * can hold.
 */
public final class Times extends SimpleModule {

    private static final long serialVersionUID = 1;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    Times() {
        addDeserializer(LocalDate.class, new Read<>(LocalDate.class, Times::date));
        addDeserializer(Instant.class, new Read<>(Instant.class, Times::time));
    }

    /** @throws DateTimeException when it is no such date */
    public static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1 || text.length() != "2026-01-31".length()) {
            throw new DateTimeException(text);
        }
        return date;
    }

    /** @throws DateTimeException when it is no such time */
    public static Instant time(String text) {
        return inRange(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * A time as a clock of that zone shows it. An hour that the clocks repeat is the first of the two.
     *
     * @return empty when the clocks leave it out
     */
    public static Optional<ZonedDateTime> local(LocalDateTime time, ZoneId zone) {
        return zone.getRules().getValidOffsets(time).stream()
                .findFirst()
                .map(offset -> ZonedDateTime.ofStrict(time, offset, zone));
    }

    /** @throws DateTimeException when it is before or after what can be said */
    public static Instant inRange(Instant time) {
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new DateTimeException(time.toString());
        }
        return time;
    }

    private static final class Read<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1;

        private final transient Function<String, T> parse;

        Read(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return parse.apply(json.getText());
            } catch (DateTimeException notOne) {
                return (T) context.handleWeirdStringValue(handledType(), json.getText(), "no date or time");
            }
        }
    }
}
