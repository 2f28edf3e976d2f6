package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.model.Actor;
import veridict.model.HandOver;
import veridict.model.Role;
import veridict.people.Permission;
import veridict.people.PersonEntity;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/**
 * The door by which all open work of one person goes to another, wherever it stands: each claim with a line in its history, all in one
 * transaction. A claim keeps its state, and its approval.
 */
@ApplicationScoped
public class HandOvers {

    // The states of the index claim_in_work; always in the same order, so that two of these wait for each other instead
    // of for ever.
    private static final String IN_WORK = """
            select c.id from claim c where c.assignee_id = :person
              and c.state in ('IN_REVIEW', 'IN_CROSS_CHECK', 'PROPOSED', 'APPROVED', 'UNDER_CORRECTION', 'ON_HOLD')
            order by c.id
            """;

    private final EntityManager database;
    private final ReviewDesk desk;
    private final Clock clock;

    HandOvers(EntityManager database, ReviewDesk desk, Clock clock) {
        this.database = database;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Hands everything over; a claim that its taker may not have stays and is named.
     *
     * @param to who takes it; absent: who stands in for an absent colleague
     * @throws Refused {@link Refusal.RoleMayNot}, {@link Refusal.Unknown}, {@link Refusal.Invalid}
     */
    @Transactional
    public HandOver all(UUID from, @Nullable UUID to, Actor actor) {
        Permission.need(actor, "hand over the work of others", Role.EDITOR);
        PersonEntity giver = PersonEntity.<PersonEntity>findByIdOptional(from)
                .orElseThrow(() -> new Refused(new Refusal.Unknown("person", from.toString())));
        PersonEntity taker = taker(giver, to);
        if (taker.id.equals(giver.id)) {
            throw Refusal.Invalid.of("/to", "is who has the work");
        }
        List<UUID> moved = new ArrayList<>();
        List<HandOver.Left> left = new ArrayList<>();
        for (UUID claim : inWork(from)) {
            try {
                desk.handOver(claim, new Move.Assign(taker.id), actor);
                moved.add(claim);
            } catch (Refused refused) {
                left.add(new HandOver.Left(claim, refused.refusal().detail()));
            }
        }
        return new HandOver(giver.toPerson(), taker.toPerson(), moved, left);
    }

    private PersonEntity taker(PersonEntity giver, @Nullable UUID to) {
        if (to != null) {
            return Assignments.known("/to", to, Role.FACT_CHECKER);
        }
        if (giver.cover == null || !giver.isAway(LocalDate.now(clock))) {
            throw Refusal.Invalid.of("/to", "is needed, because nobody stands in for " + giver.name);
        }
        return giver.cover;
    }

    @SuppressWarnings("unchecked")
    private List<UUID> inWork(UUID person) {
        return database.createNativeQuery(IN_WORK, UUID.class)
                .setParameter("person", person)
                .getResultList();
    }
}
