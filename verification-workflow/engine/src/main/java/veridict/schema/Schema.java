package veridict.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The schema's number: that of the last migration that ran. */
@ApplicationScoped
public class Schema {

    /** What this code was written for: the number of the last file in {@code db/migration}. */
    static final int OURS = 27;

    private final EntityManager database;

    Schema(EntityManager database) {
        this.database = database;
    }

    /** Whether the schema has this number or a later one: while the next version of the services is rolled out, it is ahead of some. */
    @Transactional
    boolean isAtLeast(int number) {
        return isReadable()
                && (boolean) database.createNativeQuery("""
                        select exists (select from flyway_schema_history where success and version::int >= :number)
                        """)
                        .setParameter("number", number)
                        .getSingleResult();
    }

    // Asked first, because every look at a table that is not there yet would be an error in two logs.
    private boolean isReadable() {
        return (boolean) database.createNativeQuery(
                        "select coalesce(has_table_privilege(to_regclass('flyway_schema_history'), 'select'), false)")
                .getSingleResult();
    }
}
