package veridict.webhook;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One try of a delivery, as it is read. */
@Embeddable
class AttemptRow {

    @JdbcTypeCode(SqlTypes.SMALLINT)
    public int number;

    public Instant at;
    public long durationMs;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    public @Nullable Integer status;

    public @Nullable String failure;
    public @Nullable String excerpt;
}
