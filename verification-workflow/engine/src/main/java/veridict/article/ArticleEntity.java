package veridict.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An article; no service may change its row. */
@Entity
@Immutable
@Table(name = "article")
public class ArticleEntity extends PanacheEntityBase {

    @Id
    public UUID id;

    public String title;
    public @Nullable String outlet;
    public @Nullable String byline;
    public @Nullable LocalDate publishedOn;
    public @Nullable String url;
    public String language;
    public String text;
    public String sha256;
    public String[] contributors;
    public @Nullable UUID supersedes;
    public Instant createdAt;
    public UUID createdBy;

    static Optional<ArticleEntity> ofText(String sha256) {
        return find("sha256", sha256).firstResultOptional();
    }
}
