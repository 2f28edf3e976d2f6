package veridict.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** A claim is contested while somebody stands for it, its claimant or another, and somebody denies or disputes it. */
@ApplicationScoped
public class Contested {

    private final EntityManager database;

    Contested(EntityManager database) {
        this.database = database;
    }

    /** Sets the mark by the claimant and the positions that the claim has now. */
    public void mark(ClaimEntity claim) {
        database.flush();
        claim.contested = (boolean) database.createNativeQuery("""
                        select coalesce(bool_or(says in ('DENIES', 'DISPUTES')) and (:claimant or bool_or(says in ('ASSERTS', 'CONFIRMS'))), false)
                        from position where claim_id = :claim
                        """)
                .setParameter("claim", claim.id)
                .setParameter("claimant", claim.claimant != null)
                .getSingleResult();
    }
}
