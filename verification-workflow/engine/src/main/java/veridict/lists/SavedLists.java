package veridict.lists;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import veridict.input.Inputs;
import veridict.model.Actor;
import veridict.model.SavedList;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** The door to the lists that people keep: each sees and drops their own. */
@ApplicationScoped
public class SavedLists {

    /** Of one person: each is counted whenever the queue is shown. */
    static final int MOST = 12;

    private final EntityManager database;
    private final Inputs inputs;
    private final Clock clock;

    SavedLists(EntityManager database, Inputs inputs, Clock clock) {
        this.database = database;
        this.inputs = inputs;
        this.clock = clock;
    }

    /** In the order in which they were kept. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<SavedList> of(Actor owner) {
        List<Object[]> rows = database.createNativeQuery(
                        "select id, name, query from saved_list where person_id = :owner order by created_at, id")
                .setParameter("owner", owner.id())
                .getResultList();
        return rows.stream()
                .map(row -> new SavedList((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /** @throws Refused {@link Refusal.Invalid}, also for a name that one of their lists has, and for one list too many */
    @Transactional
    public void keep(NewList input, Actor owner) {
        NewList list = inputs.checked(input);
        if (of(owner).size() >= MOST) {
            throw Refusal.Invalid.of("/name", "makes more than " + MOST + " lists: take one away first");
        }
        int kept = database.createNativeQuery("""
                        insert into saved_list (id, person_id, name, query, created_at) values (:id, :owner, :name, :query, :at) on conflict do nothing
                        """)
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("owner", owner.id())
                .setParameter("name", list.name().strip())
                .setParameter("query", Objects.requireNonNullElse(list.query(), ""))
                .setParameter("at", clock.instant())
                .executeUpdate();
        if (kept == 0) {
            throw Refusal.Invalid.of("/name", "is the name of a list you have already");
        }
    }

    /** @throws Refused {@link Refusal.Unknown}, also for a list of somebody else */
    @Transactional
    public void drop(UUID id, Actor owner) {
        int dropped = database.createNativeQuery("delete from saved_list where id = :id and person_id = :owner")
                .setParameter("id", id)
                .setParameter("owner", owner.id())
                .executeUpdate();
        if (dropped == 0) {
            throw new Refused(new Refusal.Unknown("list", id.toString()));
        }
    }
}
