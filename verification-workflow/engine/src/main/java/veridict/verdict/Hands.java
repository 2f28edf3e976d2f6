package veridict.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import veridict.model.Person;

/** Reads the hands of a draft; the database alone writes them. */
@ApplicationScoped
class Hands {

    private final EntityManager database;

    Hands(EntityManager database) {
        this.database = database;
    }

    /** In the order in which they came to it. */
    @SuppressWarnings("unchecked")
    List<Person> of(UUID draftId) {
        List<Object[]> rows = database.createNativeQuery(
                        "select p.id, p.name from draft_hand h join person p on p.id = h.person_id where h.draft_id = :draft order by h.since, p.id")
                .setParameter("draft", draftId)
                .getResultList();
        return rows.stream()
                .map(row -> new Person((UUID) row[0], (String) row[1]))
                .toList();
    }
}
