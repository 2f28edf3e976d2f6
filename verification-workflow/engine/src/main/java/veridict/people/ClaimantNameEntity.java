package veridict.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A name or alias of a claimant. */
@Entity
@Table(name = "claimant_name")
@IdClass(ClaimantNameEntity.Name.class)
class ClaimantNameEntity extends PanacheEntityBase {

    @Id
    public UUID claimantId;

    @Id
    public String key;

    public String name;
    public @Nullable String language;

    /** A name as it is compared: without case, width or doubled spaces. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** Held until the transaction ends by whoever makes a claimant of this name. */
    static void lock(String name) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('claimant ' || :key, 0)) as text)")
                .setParameter("key", key(name))
                .getSingleResult();
    }

    static List<String> keysOf(UUID claimantId) {
        return ClaimantNameEntity.<ClaimantNameEntity>list("claimantId", claimantId).stream()
                .map(name -> name.key)
                .toList();
    }

    static List<String> keysBeside(Set<String> keys) {
        return find(
                        "select n.key from ClaimantNameEntity n where n.claimantId in (select k.claimantId from ClaimantNameEntity k where k.key in ?1)",
                        keys)
                .project(String.class)
                .list();
    }

    /** What a row is found by. */
    record Name(UUID claimantId, String key) {}
}
