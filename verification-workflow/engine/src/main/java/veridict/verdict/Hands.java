package veridict.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import veridict.model.Person;

/** Reads the hands of a draft, which the database alone writes, and its approver. */
@ApplicationScoped
class Hands {

    private final EntityManager database;

    Hands(EntityManager database) {
        this.database = database;
    }

    /** The draft of a version and both, in one query. */
    Optional<OpenDraft> withDraft(UUID claimId, int number) {
        List<Tuple> rows = database.createQuery("""
                        select d, p.id, p.name, a.personId from DraftEntity d left join HandEntity h on h.draftId = d.id left join PersonEntity p on p = h.person
                            left join ApprovalEntity a on a.draftId = d.id and a.endedAt is null
                        where d.claimId = :claim and d.number = :number and d.abandonedAt is null order by h.since, p.id
                        """, Tuple.class)
                .setParameter("claim", claimId)
                .setParameter("number", number)
                .getResultList();
        List<Person> people = rows.stream()
                .filter(row -> row.get(1) != null)
                .map(row -> new Person(row.get(1, UUID.class), row.get(2, String.class)))
                .toList();
        return rows.stream()
                .findFirst()
                .map(row -> new OpenDraft(row.get(0, DraftEntity.class), people, row.get(3, UUID.class)));
    }

    /** In the order in which they came to it. */
    List<Person> of(UUID draftId) {
        return people(
                "select p.id, p.name from draft_hand h join person p on p.id = h.person_id where h.draft_id = :id order by h.since, p.id",
                draftId);
    }

    /** Of all drafts of a claim that were not set aside. */
    List<Person> ofClaim(UUID claimId) {
        return people("""
                select p.id, p.name from person p where p.id in (
                    select h.person_id from draft_hand h join draft d on d.id = h.draft_id where d.claim_id = :id and d.abandoned_at is null)
                """, claimId);
    }

    @SuppressWarnings("unchecked")
    private List<Person> people(String sql, UUID id) {
        List<Object[]> rows =
                database.createNativeQuery(sql).setParameter("id", id).getResultList();
        return rows.stream()
                .map(row -> new Person((UUID) row[0], (String) row[1]))
                .toList();
    }
}
