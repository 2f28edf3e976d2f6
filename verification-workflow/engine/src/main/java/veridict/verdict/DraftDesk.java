package veridict.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimEntity;
import veridict.claim.ClaimQueries;
import veridict.claim.ReadRules;
import veridict.claim.Readings;
import veridict.evidence.Gathered;
import veridict.evidence.PartKind;
import veridict.evidence.Parts;
import veridict.input.Inputs;
import veridict.model.Actor;
import veridict.model.ClaimState;
import veridict.model.Draft;
import veridict.model.Evidence;
import veridict.model.SearchRecord;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** The door to the draft of a claim. It saves itself often, so a save is no audit entry; proposing it is. */
@ApplicationScoped
public class DraftDesk {

    private final EntityManager database;
    private final Drafts drafts;
    private final RatingScale scale;
    private final Parts parts;
    private final ClaimQueries claims;
    private final Readings readings;
    private final Inputs inputs;
    private final Clock clock;

    DraftDesk(
            EntityManager database,
            Drafts drafts,
            RatingScale scale,
            Parts parts,
            ClaimQueries claims,
            Readings readings,
            Inputs inputs,
            Clock clock) {
        this.database = database;
        this.drafts = drafts;
        this.scale = scale;
        this.parts = parts;
        this.claims = claims;
        this.readings = readings;
        this.inputs = inputs;
        this.clock = clock;
    }

    /**
     * The draft, empty at revision 0 while nothing was written.
     *
     * @throws Refused {@link Refusal.Unknown}, {@link Refusal.RoleMayNot}, or {@link Refusal.NotYours} before it was proposed
     */
    @Transactional
    public Draft draft(UUID claimId, Actor reader) {
        ReadRules.needWork(reader);
        ClaimEntity claim = ClaimEntity.read(claimId).orElseThrow(() -> unknown(claimId));
        @Nullable DraftEntity draft = Drafts.current(claim).orElse(null);
        if (claim.isBlind(reader.id())) {
            throw new Refused(Readings.blind());
        }
        if (!mayRead(claim, draft, reader)) {
            throw new Refused(new Refusal.NotYours("The draft is read by those who write it until it is proposed."));
        }
        readings.ofDraftInWork(claimId, reader);
        return draft == null ? beginning(claim) : drafts.toDraft(draft);
    }

    /** Whether this reader may read the draft of a claim, and whatever tells what is in it. */
    @Transactional
    public boolean mayRead(UUID claimId, Actor reader) {
        return ClaimEntity.read(claimId)
                .filter(claim -> mayRead(claim, Drafts.current(claim).orElse(null), reader))
                .isPresent();
    }

    /** What a draft begins with: a correction with the words that are public, and nobody's hand on them yet. */
    private Draft beginning(ClaimEntity claim) {
        return claim.publishedVersion == null
                ? Drafts.EMPTY
                : DraftEntity.ofVersion(claim.id, claim.publishedVersion)
                        .map(published -> new Draft(
                                0,
                                published.rating,
                                published.conclusion,
                                published.explanation,
                                published.language,
                                published.byline,
                                List.of(published.citations),
                                List.of(),
                                null))
                        .orElse(Drafts.EMPTY);
    }

    boolean mayRead(ClaimEntity claim, @Nullable DraftEntity draft, Actor reader) {
        return DraftRules.mayRead(reader, claim.isBlind(reader.id()), claims.worksOnIt(claim, reader), draft);
    }

    /**
     * Saves the draft. Its assignee alone writes it, while the claim is in review or under correction.
     *
     * @param revisionSeen the revision this text was made from; 0 for the first
     * @return the draft with its new revision
     * @throws Refused {@link Refusal.Unknown}, {@link Refusal.NotYours}, {@link Refusal.WrongState}, {@link Refusal.Stale}, {@link Refusal.Invalid}
     */
    @Transactional
    public Draft save(UUID claimId, long revisionSeen, DraftText input, Actor actor) {
        ReadRules.needWork(actor);
        DraftText text = inputs.checked(input);
        ClaimEntity claim = ClaimEntity.held(claimId).orElseThrow(() -> unknown(claimId));
        needWriter(claim, actor);
        checkRating(text);
        checkCitations(claimId, text);
        DraftEntity draft = DraftEntity.locked(claimId, nextVersion(claim), actor.id(), clock.instant());
        if (draft.revision != revisionSeen) {
            throw new Refused(new Refusal.Stale("draft", revisionSeen, draft.revision));
        }
        take(draft, text, claim, actor);
        database.flush();
        return drafts.toDraft(draft);
    }

    private void take(DraftEntity draft, DraftText text, ClaimEntity claim, Actor actor) {
        draft.revision++;
        draft.rating = text.rating();
        draft.conclusion = text.conclusion();
        draft.explanation = text.explanation();
        draft.language = Objects.requireNonNullElse(text.language(), claim.language);
        draft.byline = text.byline();
        draft.citations = citations(text).stream().distinct().sorted().toArray(Integer[]::new);
        draft.changedBy = actor.id();
        draft.updatedAt = clock.instant();
    }

    /** @throws Refused {@link Refusal.Unknown}, {@link Refusal.NotYours}, {@link Refusal.WrongState} when {@link #save} would */
    void needWriter(UUID claimId, Actor actor) {
        needWriter(ClaimEntity.held(claimId).orElseThrow(() -> unknown(claimId)), actor);
    }

    private static void needWriter(ClaimEntity claim, Actor actor) {
        if (claim.state != ClaimState.IN_REVIEW && claim.state != ClaimState.UNDER_CORRECTION) {
            throw new Refused(new Refusal.WrongState(
                    "write its draft", claim.state, List.of(ClaimState.IN_REVIEW, ClaimState.UNDER_CORRECTION)));
        }
        if (claim.assignee == null || !claim.assignee.id.equals(actor.id())) {
            throw new Refused(new Refusal.NotYours("Only its assignee writes the draft of a claim."));
        }
    }

    private void checkRating(DraftText text) {
        if (text.rating() != null && scale.rating(text.rating()).isEmpty()) {
            throw Refusal.Invalid.of("/rating", "is not a rating of this newsroom's scale: " + text.rating());
        }
    }

    private void checkCitations(UUID claimId, DraftText text) {
        if (citations(text).isEmpty()) {
            return;
        }
        Set<Integer> known = new HashSet<>();
        Gathered there = parts.of(claimId);
        there.of(PartKind.EVIDENCE).stream().map(Evidence::number).forEach(known::add);
        there.of(PartKind.SEARCHES).stream().map(SearchRecord::number).forEach(known::add);
        for (int i = 0; i < citations(text).size(); i++) {
            if (!known.contains(citations(text).get(i))) {
                throw Refusal.Invalid.of(
                        "/citations/" + i,
                        "there is no source " + citations(text).get(i) + " on this claim");
            }
        }
    }

    private static List<Integer> citations(DraftText text) {
        return Objects.requireNonNullElse(text.citations(), List.of());
    }

    private static int nextVersion(ClaimEntity claim) {
        return claim.publishedVersion == null ? 1 : claim.publishedVersion + 1;
    }

    private static Refused unknown(UUID id) {
        return new Refused(new Refusal.Unknown("claim", id.toString()));
    }
}
