package veridict.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import veridict.claim.ClaimEntity;
import veridict.model.Actor;
import veridict.model.Draft;
import veridict.refusal.Refused;

/** The explanation of a draft, for those who talk about its passages. Who may read and write it is the {@link DraftDesk}'s to say. */
@ApplicationScoped
public class Explanations {

    private final DraftDesk desk;

    Explanations(DraftDesk desk) {
        this.desk = desk;
    }

    /**
     * The explanation in work as this reader reads it, with the draft it stands in; empty while none is written.
     *
     * @throws Refused what {@link DraftDesk#draft} refuses
     */
    @Transactional
    public Optional<Explanation> inWork(UUID claimId, Actor reader) {
        String text = desk.draft(claimId, reader).explanation();
        return text == null
                ? Optional.empty()
                : ClaimEntity.read(claimId)
                        .flatMap(Explanations::standing)
                        .map(draft -> new Explanation(draft.id, text));
    }

    /** The drafts of a claim, also those set aside, that this reader may read. */
    @Transactional
    public Set<UUID> readable(UUID claimId, Actor reader) {
        ClaimEntity claim = ClaimEntity.read(claimId).orElseThrow();
        List<DraftEntity> drafts = DraftEntity.list("claimId", claimId);
        return drafts.stream()
                .filter(draft -> desk.mayRead(claim, draft, reader))
                .map(draft -> draft.id)
                .collect(Collectors.toSet());
    }

    /**
     * Rewrites the explanation; who does is a hand of the draft.
     *
     * @param change from the explanation as it stands to the one wanted
     * @throws Refused what {@link DraftDesk#save} refuses
     */
    @Transactional
    public Draft rewrite(UUID claimId, UnaryOperator<String> change, Actor actor) {
        desk.needWriter(claimId, actor);
        Draft now = desk.draft(claimId, actor);
        String explanation = change.apply(Objects.requireNonNullElse(now.explanation(), ""));
        return desk.save(
                claimId,
                now.revision(),
                new DraftText(
                        now.rating(), now.conclusion(), explanation, now.language(), now.byline(), now.citations()),
                actor);
    }

    // A correction begins with the words that are public, and has no row of its own until somebody writes.
    private static Optional<DraftEntity> standing(ClaimEntity claim) {
        return Drafts.current(claim).or(() -> Optional.ofNullable(claim.publishedVersion)
                .flatMap(number -> DraftEntity.ofVersion(claim.id, number)));
    }

    /** The text of an explanation, and the draft it stands in. */
    public record Explanation(UUID draftId, String text) {}
}
