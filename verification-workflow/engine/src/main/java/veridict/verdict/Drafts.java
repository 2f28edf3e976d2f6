package veridict.verdict;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimEntity;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.Draft;
import veridict.model.Person;

/** Drafts for the rules inside the house: as they are, proposed, approved. Writers and readers use {@link DraftDesk}. */
@ApplicationScoped
public class Drafts {

    /** Before anything was written. */
    public static final Draft EMPTY = new Draft(0, null, null, null, null, null, List.of(), List.of(), null);

    private final EntityManager database;
    private final Hands hands;
    private final DraftMapper mapper;
    private final Clock clock;

    Drafts(EntityManager database, Hands hands, DraftMapper mapper, Clock clock) {
        this.database = database;
        this.hands = hands;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The draft of a claim's next version with its hands, or of the one that is public while none is written; revision 0 before anything was. */
    public Draft of(Claim claim) {
        return open(claim).map(this::toDraft).orElse(EMPTY);
    }

    /** The row of {@link #of} with its hands, when something was written. */
    public Optional<OpenDraft> open(Claim claim) {
        return hands.withDraft(
                claim.id(), number(claim.state(), claim.publication().version()));
    }

    public Draft toDraft(OpenDraft open) {
        return mapper.toDraft(open.row(), open.hands());
    }

    /** Which row that is, when something was written. */
    public Optional<UUID> idOf(Claim claim) {
        return DraftEntity.ofVersion(
                        claim.id(), number(claim.state(), claim.publication().version()))
                .map(draft -> draft.id);
    }

    /** Who wrote any version of a claim's verdict, public or still a draft. */
    public List<Person> everyHand(UUID claimId) {
        return hands.ofClaim(claimId);
    }

    /** Sets the draft of a correction aside that is not published: the next one begins anew. */
    public void abandon(ClaimEntity claim) {
        DraftEntity.update(
                "abandonedAt = ?1 where claimId = ?2 and number = ?3 and abandonedAt is null",
                clock.instant(),
                claim.id,
                number(claim.state, claim.publishedVersion));
    }

    /** The row of {@link #of}. */
    static Optional<DraftEntity> current(ClaimEntity claim) {
        return DraftEntity.ofVersion(claim.id, number(claim.state, claim.publishedVersion));
    }

    /** The number of the version that is worked on. */
    private static int number(ClaimState state, @Nullable Integer published) {
        if (published == null) {
            return 1;
        }
        return state == ClaimState.PUBLISHED || state == ClaimState.RETRACTED ? published : published + 1;
    }

    /** Marks the draft as proposed by somebody, who is a hand of it from now on. */
    public void propose(OpenDraft open, Actor actor) {
        DraftEntity draft = open.row();
        draft.proposedAt = clock.instant();
        draft.changedBy = actor.id();
        database.flush();
    }

    /** Marks it as proposed on behalf of who wrote it, because a second rating agreed with theirs. */
    public void agreedOn(OpenDraft open) {
        open.row().proposedAt = clock.instant();
        database.flush();
    }

    /**
     * Approves the draft as it stands; the database refuses a hand of it.
     *
     * @return the draft with its approver
     */
    public OpenDraft approve(OpenDraft open, Actor actor) {
        DraftEntity draft = open.row();
        database.createNativeQuery(
                        "insert into draft_approval (id, draft_id, revision, person_id, at) values (:id, :draft, :revision, :person, :at)")
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("draft", draft.id)
                .setParameter("revision", draft.revision)
                .setParameter("person", actor.id())
                .setParameter("at", clock.instant())
                .executeUpdate();
        return new OpenDraft(draft, open.hands(), actor.id());
    }

    /** Who stands behind the draft of a claim's next version. */
    public Optional<UUID> approver(ClaimEntity claim) {
        return hands.withDraft(claim.id, number(claim.state, claim.publishedVersion))
                .map(OpenDraft::approver);
    }

    Draft toDraft(DraftEntity draft) {
        return mapper.toDraft(draft, hands.of(draft.id));
    }
}
