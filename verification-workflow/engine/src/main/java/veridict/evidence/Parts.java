package veridict.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The parts of a claim as records, unabridged: for the rules inside the house. Readers ask {@link PartDesk}. */
@ApplicationScoped
public class Parts {

    private final EntityManager database;
    private final PartMapper mapper;

    Parts(EntityManager database, PartMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** All there is on a claim, in one query. */
    public Gathered of(UUID claimId) {
        return new Gathered(database.createQuery(
                        "select p from PartEntity p where p.claimId = :claim order by p.createdAt, p.id",
                        PartEntity.class)
                .setParameter("claim", claimId)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Object::getClass,
                        Collectors.mapping(part -> (Object) part.read(mapper), Collectors.toList()))));
    }

    /** Every part of a kind, in the order in which they were added. */
    public <P> List<P> of(UUID claimId, PartKind<P> kind) {
        return database.createQuery(
                        "select p from " + kind.entity().getSimpleName()
                                + " p where p.claimId = :claim order by p.createdAt, p.id",
                        kind.entity())
                .setParameter("claim", claimId)
                .getResultStream()
                .map(this::toPart)
                .toList();
    }

    <P> Optional<? extends PartEntity<P>> find(UUID claimId, PartKind<P> kind, UUID partId) {
        return Optional.ofNullable(database.find(kind.entity(), partId)).filter(part -> part.claimId.equals(claimId));
    }

    <P> P toPart(PartEntity<P> entity) {
        return entity.read(mapper);
    }
}
