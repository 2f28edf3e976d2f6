package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import veridict.claim.ClaimChange;
import veridict.claim.ClaimEntity;
import veridict.claim.ClaimLedger;
import veridict.claim.Contested;
import veridict.evidence.Copies;
import veridict.evidence.PartKind;
import veridict.model.Actor;
import veridict.model.Role;
import veridict.record.Readers;
import veridict.record.Said;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/**
 * Claims that say the same. A duplicate points to its root, never to another duplicate; the root has copies of its positions and appearances
 * and its demand, until it is reopened. The root's record tells that it came and that it went.
 */
@ApplicationScoped
class Duplicates {

    private static final String TOUCHED_BY_MARKING = """
            select id from claim
            where id = :id or duplicate_of = :id or id = (select coalesce(t.duplicate_of, t.id) from claim t where t.id = :of)
            """;
    private static final String TOUCHED_BY_REOPENING =
            "select id from claim where id = :id or id = (select d.duplicate_of from claim d where d.id = :id)";

    private final EntityManager database;
    private final Copies copies;
    private final Contested contested;
    private final ClaimLedger ledger;

    Duplicates(EntityManager database, Copies copies, Contested contested, ClaimLedger ledger) {
        this.database = database;
        this.copies = copies;
        this.contested = contested;
        this.ledger = ledger;
    }

    /** Locks every claim that a move will touch, always in the same order: two who mark each other's claims wait, instead of for ever. */
    void lock(UUID id, Move move) {
        if (move instanceof Move.MarkDuplicate mark) {
            lock(ids(TOUCHED_BY_MARKING, Map.of("id", id, "of", mark.of())));
        } else if (move instanceof Move.Reopen) {
            lock(ids(TOUCHED_BY_REOPENING, Map.of("id", id)));
        }
    }

    /** Gives a claim and its own duplicates to the root of another. */
    List<Said> mark(ClaimEntity claim, UUID of, Actor actor) {
        ClaimEntity root = root(claim, of);
        refuseRecused(root, actor);
        Role role = actor.is(Role.FACT_CHECKER) ? Role.FACT_CHECKER : Role.EDITOR;
        copies.bring(claim.id, root.id);
        long before = root.demand;
        root.demand += claim.demand;
        for (ClaimEntity follower : ClaimEntity.lockedDuplicatesOf(claim.id)) {
            pointOn(follower, claim, root, actor, role);
        }
        List<Said> arrival = new ArrayList<>(demand(before, root));
        arrival.add(said("duplicate.after", claim.id));
        told(root, arrival, root.isPublic(), actor, role);
        claim.duplicateOf = root.id;
        return List.of(said("duplicateOf.after", root.id));
    }

    /** Takes from the root what this claim brought; nothing for a claim that is no duplicate. */
    List<Said> separate(ClaimEntity claim, Actor actor) {
        if (claim.duplicateOf == null) {
            return List.of();
        }
        ClaimEntity root = ClaimEntity.locked(claim.duplicateOf).orElseThrow();
        refuseRecused(root, actor);
        copies.takeBack(claim.id, root.id);
        long before = root.demand;
        root.demand -= claim.demand;
        List<Said> leaving = new ArrayList<>(demand(before, root));
        leaving.add(said("duplicate.before", claim.id));
        told(root, leaving, false, actor, Role.EDITOR);
        claim.duplicateOf = null;
        return List.of(said("duplicateOf.before", root.id));
    }

    private ClaimEntity root(ClaimEntity claim, UUID of) {
        UUID id = ids("select coalesce(duplicate_of, id) from claim where id = :of", Map.of("of", of)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.Invalid.of("/of", "there is no such claim"));
        if (id.equals(claim.id)) {
            throw Refusal.Invalid.of("/of", "is this claim itself, or a duplicate of it");
        }
        ClaimEntity root = ClaimEntity.locked(id).orElseThrow();
        if (root.state.isFinal()) {
            throw Refusal.Invalid.of("/of", "is " + root.state + ": name a claim that is worked on or published");
        }
        return root;
    }

    /** What comes to the root and goes from it changes the root. */
    private static void refuseRecused(ClaimEntity root, Actor actor) {
        if (root.isRecused(actor.id())) {
            throw new Refused(new Refusal.IsRecused("decide what says the same as " + root.id));
        }
    }

    private void pointOn(ClaimEntity follower, ClaimEntity from, ClaimEntity root, Actor actor, Role role) {
        copies.takeBack(follower.id, from.id);
        from.demand -= follower.demand;
        follower.duplicateOf = root.id;
        ledger.recordEdit(
                follower,
                ClaimChange.edit(
                        List.of("duplicateOf"),
                        List.of(said("duplicateOf.before", from.id), said("duplicateOf.after", root.id))),
                actor,
                role.wire());
    }

    private void told(ClaimEntity root, List<Said> texts, boolean reappeared, Actor actor, Role role) {
        contested.mark(root);
        List<String> parts = List.of(PartKind.APPEARANCES.plural(), PartKind.POSITIONS.plural(), "demand");
        ledger.recordEdit(
                root,
                reappeared ? ClaimChange.reappearance(parts, texts) : ClaimChange.edit(parts, texts),
                actor,
                role.wire());
    }

    private static void lock(List<UUID> ids) {
        new TreeSet<>(ids).forEach(ClaimEntity::locked);
    }

    private List<UUID> ids(String sql, Map<String, UUID> values) {
        TypedQuery<UUID> query = database.unwrap(Session.class).createNativeQuery(sql, UUID.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static List<Said> demand(long before, ClaimEntity root) {
        return List.of(
                new Said("demand.before", Readers.CLAIM, Long.toString(before)),
                new Said("demand.after", Readers.CLAIM, Long.toString(root.demand)));
    }

    private static Said said(String field, UUID claim) {
        return new Said(field, Readers.CLAIM, claim.toString());
    }
}
