package veridict.ui.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Reads the times a browser's fields give: a date, a local date and time in the reader's zone, or an instant. */
class LocalTimes extends StdDeserializer<Instant> {
    static final String ZONE = "zone";
    private static final long serialVersionUID = 1;
    private static final int DATE = "2025-12-29".length();

    LocalTimes() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String typed = parser.getText();
        ZoneId zone = (ZoneId) context.getAttribute(ZONE);
        try {
            if (typed.endsWith("Z")) {
                return Instant.parse(typed);
            }
            return typed.length() == DATE
                    ? LocalDate.parse(typed).atStartOfDay(zone).toInstant()
                    : LocalDateTime.parse(typed).atZone(zone).toInstant();
        } catch (DateTimeException notATime) {
            return (Instant) context.handleWeirdStringValue(Instant.class, typed, "not a time");
        }
    }
}
