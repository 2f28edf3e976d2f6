package veridict.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why the database failed: five characters, of which the first two are a class.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL's error codes</a>
 */
public record SqlState(String code) {

    // The pool, when it has no connection left in time, gives no state at all.
    private static final String NO_CONNECTION = "08001";
    private static final String STOOD_STILL = "25P03";
    private static final int DEEPEST = 20;

    /**
     * Of the first failure of the database among the causes, if there is one. What went wrong with a commit is among those that were
     * suppressed on the way.
     */
    public static Optional<SqlState> of(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> Stream.concat(
                        Stream.of(cause), Stream.of(cause.getSuppressed()).flatMap(SqlState::causes)))
                .filter(SQLException.class::isInstance)
                .findFirst()
                .map(cause ->
                        new SqlState(Objects.requireNonNullElse(((SQLException) cause).getSQLState(), NO_CONNECTION)));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    /** The database is away, starting or stopping, has no connection or memory left, or took ours from us because we stood still. */
    public boolean isAway() {
        return code.startsWith("08") || code.startsWith("53") || code.startsWith("57") || code.equals(STOOD_STILL);
    }

    /** Somebody else was faster, or in the way: the same may do when it is asked again. */
    public boolean isRace() {
        return code.startsWith("40") || code.equals("55P03") || code.equals("23505");
    }

    /** A value is none that the database can keep, whoever asks. */
    public boolean isBadValue() {
        return code.startsWith("22");
    }

    /** The law of four eyes, held by our own trigger. */
    public boolean isFourEyes() {
        return code.equals("V4EYE");
    }
}
