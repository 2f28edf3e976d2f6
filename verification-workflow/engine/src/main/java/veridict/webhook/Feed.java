package veridict.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import veridict.json.Json;
import veridict.model.Actor;
import veridict.model.ClaimEvent;
import veridict.model.EventFeed;
import veridict.model.EventType;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/**
 * The door to the events, for who reconciles or cannot be called. They come in the order of {@code position}, which is stamped after
 * commit: whoever goes on from {@code next} misses nothing and sees nothing twice.
 */
@ApplicationScoped
public class Feed {

    private static final String MARK = "e1.";
    private static final String MARK_AND_POSITION = "e1\\.\\d{1,18}";

    private static final String FOR_STAFF = """
            select id, position, type, at, thin from event where position > :after order by position limit :limit
            """;

    // Two walks along two indexes, so that a reader of few events does not read past everybody's.
    private static final String FOR_OTHERS = """
            select * from (
                (select id, position, type, at, thin from event where audience = 'PUBLIC' and position > :after order by position limit :limit)
                union
                (select id, position, type, at, thin from event where submitter_id = :reader and audience <> 'INTERNAL' and position > :after order by position limit :limit)
            ) seen order by position limit :limit
            """;

    private static final String LAST_OLD = """
            select position from event where position is not null and at < :kept order by at desc, position desc limit 1
            """;

    private final EntityManager database;
    private final Json json;
    private final Clock clock;
    private final Duration retention;

    Feed(
            EntityManager database,
            Json json,
            Clock clock,
            @ConfigProperty(name = "veridict.feed.retention", defaultValue = "P90D") Duration retention) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.retention = retention;
    }

    /**
     * The events after a place. Staff see all; others what is public, and the status and wording of their own
     * submissions.
     *
     * @param after the {@code next} of an earlier answer; absent begins with the oldest that is kept
     * @throws Refused {@link Refusal.Invalid} for an {@code after} that we did not give out, {@link Refusal.NotKept} for one after which
     *     the reader would miss something
     */
    @Transactional
    public EventFeed after(@Nullable String after, int limit, Actor reader) {
        long lastOld = lastOld();
        long position = after == null ? lastOld : read(after);
        var query = database.createNativeQuery(reader.isStaff() ? FOR_STAFF : FOR_OTHERS, Object[].class)
                .setParameter("after", position)
                .setParameter("limit", limit);
        if (!reader.isStaff()) {
            query.setParameter("reader", reader.id());
        }
        List<Object[]> rows = query.getResultList();
        if (rows.isEmpty() && position > stamped()) {
            throw notAPlace();
        }
        if (!rows.isEmpty() && position(rows.getFirst()) <= lastOld) {
            throw new Refused(new Refusal.NotKept(write(lastOld)));
        }
        long last = rows.isEmpty() ? position : position(rows.getLast());
        return new EventFeed(rows.stream().map(this::event).toList(), write(last));
    }

    private ClaimEvent event(Object[] row) {
        String type = (String) row[2];
        @SuppressWarnings("unchecked")
        Map<String, Object> data =
                (Map<String, Object>) json.map((String) row[4]).getOrDefault("data", Map.of());
        return new ClaimEvent(
                (UUID) row[0],
                EventType.of(type).orElseThrow(() -> new IllegalStateException("an event of an unknown type: " + type)),
                (Instant) row[3],
                data);
    }

    private static long position(Object[] row) {
        return ((Number) row[1]).longValue();
    }

    private static String write(long position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((MARK + position).getBytes(StandardCharsets.UTF_8));
    }

    /** The position of the last event that is older than the feed goes back; 0 when there is none. */
    private long lastOld() {
        List<Long> last = database.createNativeQuery(LAST_OLD, Long.class)
                .setParameter("kept", clock.instant().minus(retention))
                .getResultList();
        return last.isEmpty() ? 0 : last.getFirst();
    }

    private long stamped() {
        return ((Number) database.createNativeQuery("select last_value from event_position")
                        .getSingleResult())
                .longValue();
    }

    private static long read(String after) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            if (place.matches(MARK_AND_POSITION)) {
                return Long.parseLong(place.substring(MARK.length()));
            }
        } catch (IllegalArgumentException broken) {
            throw notAPlace();
        }
        throw notAPlace();
    }

    private static Refused notAPlace() {
        return Refusal.Invalid.of("/after", "is not a place of this feed");
    }
}
