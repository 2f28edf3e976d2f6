package veridict.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The parts of a claim as records, unabridged: for the rules inside the house. Readers ask {@link PartDesk}. */
@ApplicationScoped
public class Parts {

    private final EntityManager database;
    private final PartMapper mapper;

    Parts(EntityManager database, PartMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** Every part of a kind, in the order in which they were added. */
    public <P> List<P> of(UUID claimId, PartKind<P> kind) {
        return database.createQuery(
                        "select p from " + kind.entity().getSimpleName()
                                + " p where p.claimId = :claim order by p.createdAt, p.id",
                        kind.entity())
                .setParameter("claim", claimId)
                .getResultStream()
                .map(mapper::toPart)
                .toList();
    }

    <P> Optional<? extends PartEntity<P>> find(UUID claimId, PartKind<P> kind, UUID partId) {
        return Optional.ofNullable(database.find(kind.entity(), partId)).filter(part -> part.claimId.equals(claimId));
    }

    <P> P toPart(PartEntity<P> entity) {
        return mapper.toPart(entity);
    }
}
