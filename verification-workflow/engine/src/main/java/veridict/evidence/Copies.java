package veridict.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;

/** What a duplicate brings to the claim it says the same as: copies of its positions and appearances that know where they come from. */
@ApplicationScoped
public class Copies {

    private static final Map<String, String> COLUMNS = Map.of(
            "position", "speaker, role, says, medium, form, text, date, url",
            "appearance", "url, outlet, via, date, language, quote_exact, quote_prefix, quote_suffix");

    private final EntityManager database;

    Copies(EntityManager database) {
        this.database = database;
    }

    /** Copies what is on a claim, its own and what others brought to it. */
    public void bring(UUID from, UUID to) {
        COLUMNS.forEach((table, columns) -> database.createNativeQuery("""
                        insert into %1$s (id, claim_id, origin_claim_id, created_at, created_by, %2$s)
                        select time_ordered_uuid(), :to, coalesce(origin_claim_id, claim_id), created_at, created_by, %2$s
                        from %1$s where claim_id = :from
                        """.formatted(table, columns))
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate());
    }

    /** Takes away what a claim brought. */
    public void takeBack(UUID origin, UUID from) {
        COLUMNS.keySet().forEach(table -> database.createNativeQuery(
                        "delete from " + table + " where claim_id = :from and origin_claim_id = :origin")
                .setParameter("from", from)
                .setParameter("origin", origin)
                .executeUpdate());
    }
}
