package veridict.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import veridict.json.Times;
import veridict.refusal.Refusal;

/**
 * A time as somebody said it: with an offset, in a zone, or both. An hour that the clocks repeat is the first of the two.
 *
 * @param zone as it was said
 */
record PlannedTime(Instant at, String zone) {

    private static final DateTimeFormatter READING = DateTimeFormatter.ISO_DATE_TIME;

    static PlannedTime of(String at, @Nullable String zone) {
        try {
            TemporalAccessor said = READING.parseBest(at, OffsetDateTime::from, LocalDateTime::from);
            return switch (said) {
                case OffsetDateTime exact -> exactly(exact, zone);
                default -> local((LocalDateTime) said, zone);
            };
        } catch (DateTimeException noSuchTime) {
            throw Refusal.Invalid.of("/at", "is no time that there is");
        }
    }

    private static PlannedTime exactly(OffsetDateTime time, @Nullable String zone) {
        Instant at = Times.inRange(time.toInstant());
        if (zone != null && !zone(zone).getRules().getOffset(at).equals(time.getOffset())) {
            throw Refusal.Invalid.of("/at", "has another offset than " + zone + " has then");
        }
        return new PlannedTime(at, zone == null ? time.getOffset().getId() : zone);
    }

    private static PlannedTime local(LocalDateTime time, @Nullable String zone) {
        if (zone == null) {
            throw Refusal.Invalid.of("/zone", "must be there when the time has no offset, such as Europe/Kyiv");
        }
        ZonedDateTime at = Times.local(time, zone(zone))
                .orElseThrow(
                        () -> Refusal.Invalid.of("/at", "is left out in " + zone + ": the clocks go forward then"));
        return new PlannedTime(Times.inRange(at.toInstant()), zone);
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw Refusal.Invalid.of("/zone", "is no time zone such as Europe/Kyiv");
        }
    }

    /** As it stands in the record. */
    static String text(Instant at, String zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ZoneId.of(zone))) + " " + zone;
    }
}
