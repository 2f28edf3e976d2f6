package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

    private final Copies copies;
    private final Contested contested;
    private final ClaimLedger ledger;

    Duplicates(Copies copies, Contested contested, ClaimLedger ledger) {
        this.copies = copies;
        this.contested = contested;
        this.ledger = ledger;
    }

    /** Gives a claim and its own duplicates, locked together, to the root of another. */
    List<Said> mark(ClaimEntity claim, UUID of, Actor actor) {
        if (claim.publishedVersion != null) {
            throw new Refused(new Refusal.NotNow("Its verdict is public: correct or retract that instead."));
        }
        ClaimEntity root = root(claim, of);
        refuseRecused(root, actor);
        Role role = actor.is(Role.FACT_CHECKER) ? Role.FACT_CHECKER : Role.EDITOR;
        copies.bring(claim.id, root.id);
        long before = root.demand;
        root.demand += claim.demand;
        for (ClaimEntity follower : followers(claim)) {
            refuseRecused(follower, actor);
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

    private static ClaimEntity root(ClaimEntity claim, UUID of) {
        ClaimEntity named = ClaimEntity.<ClaimEntity>findByIdOptional(of)
                .orElseThrow(() -> Refusal.Invalid.of("/of", "there is no such claim"));
        UUID id = Objects.requireNonNullElse(named.duplicateOf, named.id);
        if (id.equals(claim.id)) {
            throw Refusal.Invalid.of("/of", "is this claim itself, or a duplicate of it");
        }
        ClaimEntity root = id.equals(named.id) ? named : ClaimEntity.locked(id).orElseThrow();
        if (root.state.isFinal()) {
            throw Refusal.Invalid.of("/of", "is " + root.state + ": name a claim that is worked on or published");
        }
        return root;
    }

    /** The demand of a claim is its own, which is one, and that of its duplicates. */
    private static List<ClaimEntity> followers(ClaimEntity claim) {
        return claim.demand == 1 ? List.of() : ClaimEntity.lockedDuplicatesOf(claim.id);
    }

    /** What comes to a root and goes from it changes the root, and the duplicates that go along. */
    private static void refuseRecused(ClaimEntity other, Actor actor) {
        if (other.isRecused(actor.id())) {
            throw new Refused(new Refusal.IsRecused("decide what says the same as " + other.id));
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

    private static List<Said> demand(long before, ClaimEntity root) {
        return List.of(
                new Said("demand.before", Readers.CLAIM, Long.toString(before)),
                new Said("demand.after", Readers.CLAIM, Long.toString(root.demand)));
    }

    private static Said said(String field, UUID claim) {
        return new Said(field, Readers.CLAIM, claim.toString());
    }
}
