package veridict.input;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import veridict.json.Times;
import veridict.model.Page;
import veridict.refusal.Refusal;

/**
 * Where the next page of a list begins: after the row with this rank, time and id. Opaque to callers, and good for one list alone.
 *
 * @param rank 0 in lists that are ordered by time
 */
public record Cursor(int rank, Instant at, UUID id) {

    /** Before every row of a list that begins with the newest. */
    private static final Cursor NEWEST =
            new Cursor(Integer.MAX_VALUE, Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1));

    /** Before every row of a list that begins with the oldest. */
    private static final Cursor OLDEST = new Cursor(Integer.MIN_VALUE, Instant.EPOCH, new UUID(0, 0));

    /** Before every row of a list. */
    public static Cursor first(boolean ascending) {
        return ascending ? OLDEST : NEWEST;
    }

    /** @param list the list with its filter and order: a cursor of another one is refused */
    public static Cursor read(@Nullable String cursor, String list) {
        return read(cursor, list, NEWEST);
    }

    /** The same for a list that begins with the oldest. */
    public static Cursor readAscending(@Nullable String cursor, String list) {
        return read(cursor, list, OLDEST);
    }

    private static Cursor read(@Nullable String cursor, String list, Cursor first) {
        if (cursor == null) {
            return first;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 4);
            if (parts.length == 4 && parts[3].equals(Integer.toHexString(list.hashCode()))) {
                return new Cursor(Integer.parseInt(parts[0]), Times.time(parts[1]), UUID.fromString(parts[2]));
            }
        } catch (IllegalArgumentException | DateTimeException broken) {
            throw Refusal.Invalid.of("/cursor", "is not a cursor of this list");
        }
        throw Refusal.Invalid.of("/cursor", "belongs to another filter or order");
    }

    public static String write(String list, Instant at, UUID id) {
        return write(list, 0, at, id);
    }

    public static String write(String list, int rank, Instant at, UUID id) {
        String cursor = rank + " " + at + " " + id + " " + Integer.toHexString(list.hashCode());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    }

    /** The first {@code limit} of what was found, and where to go on when more was. */
    public static <T> Page<T> page(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        return new Page<>(found.subList(0, limit), cursor.apply(found.get(limit - 1)));
    }
}
