package veridict.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import veridict.model.Says;

/** A claim is contested while somebody stands for it, its claimant or another, and somebody denies or disputes it. */
@ApplicationScoped
public class Contested {

    private final EntityManager database;

    Contested(EntityManager database) {
        this.database = database;
    }

    /** Sets the mark by the claimant and the positions that the claim has now. */
    public void mark(ClaimEntity claim) {
        Set<Says> says = Set.copyOf(database.createQuery(
                        "select distinct p.says from PositionEntity p where p.claimId = :claim", Says.class)
                .setParameter("claim", claim.id)
                .getResultList());
        boolean isDenied = says.contains(Says.DENIES) || says.contains(Says.DISPUTES);
        boolean isAsserted = claim.claimant != null || says.contains(Says.ASSERTS) || says.contains(Says.CONFIRMS);
        claim.contested = isDenied && isAsserted;
    }
}
