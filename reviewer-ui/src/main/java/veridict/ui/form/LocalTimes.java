package veridict.ui.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DatabindContext;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import veridict.json.Times;

/** Times as a browser's fields give and take them: in the zone of the reader, to the second. */
final class LocalTimes extends SimpleModule {
    /** The attribute of a reading or writing that holds the reader's {@link ZoneId}. */
    static final String ZONE = "zone";

    private static final long serialVersionUID = 1;
    private static final int DATE = "2025-12-29".length();

    LocalTimes() {
        addDeserializer(Instant.class, new Typed());
        addSerializer(Instant.class, new Shown());
    }

    private static ZoneId zone(DatabindContext context) {
        return (ZoneId) context.getAttribute(ZONE);
    }

    /** A date, a local date and time, or an instant. */
    private static final class Typed extends StdDeserializer<Instant> {
        private static final long serialVersionUID = 1;

        Typed() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String typed = parser.getText();
            try {
                if (typed.endsWith("Z")) {
                    return Times.time(typed);
                }
                return Times.inRange(
                        typed.length() == DATE
                                ? LocalDate.parse(typed)
                                        .atStartOfDay(zone(context))
                                        .toInstant()
                                : Times.local(LocalDateTime.parse(typed), zone(context))
                                        .orElseThrow(() -> new DateTimeException(typed))
                                        .toInstant());
            } catch (DateTimeException notATime) {
                return (Instant) context.handleWeirdStringValue(Instant.class, typed, "not a time");
            }
        }
    }

    private static final class Shown extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1;

        Shown() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator json, SerializerProvider context) throws IOException {
            json.writeString(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                    LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.SECONDS), zone(context))));
        }
    }
}
