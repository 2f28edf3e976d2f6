package veridict.verdict;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A value of the scale. */
@Entity
@Immutable
@Table(name = "rating")
class RatingEntity extends PanacheEntityBase {

    @Id
    public String key;

    public int position;
    public @Nullable Integer value;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> label;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> meaning;
}
