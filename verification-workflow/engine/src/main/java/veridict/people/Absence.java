package veridict.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.model.Colleague;

/**
 * Until when somebody is away, and who stands in.
 *
 * @param awayUntil the day on which they are back; absent: they are here
 * @param cover a colleague; absent: nobody
 */
public record Absence(
        @Nullable LocalDate awayUntil, @Nullable UUID cover) {

    public static Absence of(Colleague colleague) {
        return new Absence(
                colleague.awayUntil(),
                colleague.cover() == null ? null : colleague.cover().id());
    }
}
