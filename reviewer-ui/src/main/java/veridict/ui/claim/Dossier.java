package veridict.ui.claim;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veridict.model.Actor;
import veridict.model.Appearance;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.CommentThread;
import veridict.model.Contact;
import veridict.model.Draft;
import veridict.model.Evidence;
import veridict.model.HistoryEntry;
import veridict.model.MoveName;
import veridict.model.MoveOffer;
import veridict.model.Position;
import veridict.model.Rating;
import veridict.model.Says;
import veridict.model.SearchRecord;
import veridict.model.ThreadState;
import veridict.ui.words.Showing;

/**
 * A claim with everything its page shows to one reader.
 *
 * @param reads whether the reader may see the work on it; otherwise the lists below are empty
 * @param draft absent while it is not the reader's to read
 * @param explanation of the draft as safe HTML, its citations as links
 * @param preview the verdict as its public page will show it, as safe HTML; empty while rating, conclusion or explanation is missing
 * @param threads its discussion, what is open before what is settled
 * @param siblings other claims of the same article
 * @param comparison with the verdict handed in before; absent where there is none, or it is not the reader's to read
 * @param markup what search engines will read; empty while there is no preview
 */
public record Dossier(
        Claim claim,
        Actor reader,
        boolean reads,
        List<MoveOffer> offers,
        List<Position> positions,
        List<Appearance> appearances,
        List<Contact> contacts,
        List<Evidence> evidence,
        List<SearchRecord> searches,
        @Nullable Draft draft,
        String explanation,
        String preview,
        List<HistoryEntry> history,
        List<CommentThread> threads,
        List<Claim> siblings,
        List<Rating> scale,
        Waiving waiving,
        Twins twins,
        @Nullable Comparison comparison,
        String markup) {

    public List<Position> getAsserting() {
        return positions.stream().filter(position -> !denies(position)).toList();
    }

    /** Whether who made the claim stands for it without a position of their own on record. */
    public boolean isClaimantAlone() {
        String name = claim.claimant() == null ? null : claim.claimant().name();
        return getAsserting().stream().noneMatch(position -> position.speaker().equals(name));
    }

    public List<Position> getDenying() {
        return positions.stream().filter(Dossier::denies).toList();
    }

    private static boolean denies(Position position) {
        return position.says() == Says.DENIES || position.says() == Says.DISPUTES;
    }

    public List<LedgerGroup> getLedger() {
        return LedgerGroup.of(evidence);
    }

    public int getSources() {
        return evidence.size() + searches.size();
    }

    public List<Step> getSteps() {
        return Step.of(claim.state());
    }

    public NextMoves getNext() {
        return NextMoves.of(offers);
    }

    /** What happens next, for who does not work on it. */
    public String getWhatNext() {
        return switch (claim.state()) {
            case SUBMITTED -> "A fact-checker looks at it next.";
            case ACCEPTED -> "It will be checked: a fact-checker takes it up next.";
            case IN_REVIEW, IN_CROSS_CHECK, PROPOSED, APPROVED, ON_HOLD -> "The newsroom is checking it.";
            case PUBLISHED, UNDER_CORRECTION -> "The verdict is public.";
            case WITHDRAWN, DECLINED, DUPLICATE, RETRACTED -> "The claim rests here.";
        };
    }

    /** Whether the reader may still change what the claim says. */
    public boolean isRewordable() {
        boolean open = !claim.state().isFinal() && claim.state() != ClaimState.PUBLISHED;
        boolean theirs = reads || (!reader.isStaff() && claim.state() == ClaimState.SUBMITTED);
        return open && theirs && !isRecused();
    }

    /** Whether the reader is the one who writes the draft now. */
    public boolean isWriting() {
        boolean open = claim.state() == ClaimState.IN_REVIEW || claim.state() == ClaimState.UNDER_CORRECTION;
        return open
                && draft != null
                && claim.assignee() != null
                && claim.assignee().id().equals(reader.id());
    }

    /** Whether the reader is asked for a second rating that is blind. */
    public boolean isBlind() {
        return claim.isBlind(reader.id());
    }

    public boolean isRecused() {
        return claim.recused().contains(reader.id());
    }

    /** Whether the reader wrote on the draft, so that somebody else has to approve it. */
    public boolean isHand() {
        return draft != null && draft.isHand(reader.id());
    }

    /** Whether the page still has the form that somebody typed into. */
    public boolean takes(OpenForm form) {
        return switch (form.kind()) {
            case "move" ->
                offers.stream()
                        .anyMatch(offer -> offer.open()
                                && form.is(form.moveName(offer.move().wire())));
            case "waivers" ->
                offers.stream()
                        .flatMap(offer -> waiving.among(getNext().checklist(offer)).stream())
                        .anyMatch(item -> form.is(form.waiverName(item.gate())));
            case DiscussionPage.COMMENTS -> !form.isOfThread() || !isBlind();
            default -> true;
        };
    }

    public boolean cites(int number) {
        return draft != null && draft.citations().contains(number);
    }

    public Optional<Rating> getRating() {
        return draft == null
                ? Optional.empty()
                : scale.stream()
                        .filter(rating -> rating.key().equals(draft.rating()))
                        .findFirst();
    }

    /** What happened after a version of the claim that somebody read: each entry that made one made the next; nothing for who read none. */
    List<HistoryEntry> since(long version) {
        return version < 0
                ? List.of()
                : history.stream().filter(Showing::isNewVersion).skip(version).toList();
    }

    public int getOpenThreads() {
        return (int) threads.stream()
                .filter(thread -> thread.state() == ThreadState.OPEN)
                .count();
    }

    /** What was changed on the claim after its draft was proposed: an editor reads it before approving. */
    public List<HistoryEntry> getSinceProposal() {
        long proposed = history.stream()
                .filter(Dossier::isProposal)
                .mapToLong(HistoryEntry::sequence)
                .max()
                .orElse(Long.MAX_VALUE);
        return claim.state() == ClaimState.PROPOSED
                ? history.stream()
                        .filter(entry ->
                                entry.sequence() > proposed && entry.entry().equals("edit"))
                        .toList()
                : List.of();
    }

    /** Why the draft is in work again: it was sent back, or two ratings differed; empty once it went on. */
    public Optional<HistoryEntry> getBackBecause() {
        boolean inWork = claim.state() == ClaimState.IN_REVIEW || claim.state() == ClaimState.UNDER_CORRECTION;
        return history.stream()
                .filter(entry -> inWork && (isBack(entry) || isProposal(entry)))
                .reduce((earlier, later) -> later)
                .filter(Dossier::isBack);
    }

    private static boolean isBack(HistoryEntry entry) {
        return entry.entry().equals(MoveName.SEND_BACK.wire())
                || (entry.entry().equals(MoveName.CROSS_CHECK.wire()) && entry.to() == ClaimState.IN_REVIEW);
    }

    /** A second rating that agrees proposes, too. */
    private static boolean isProposal(HistoryEntry entry) {
        return entry.entry().equals(MoveName.PROPOSE.wire())
                || (entry.entry().equals(MoveName.CROSS_CHECK.wire()) && entry.to() == ClaimState.PROPOSED);
    }

    public List<HistoryEntry> getNewestFirst() {
        return history.reversed();
    }

    /** The value on the scale of the best rating, and one below the worst. */
    public int getBest() {
        return scale.stream()
                .map(Rating::value)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }
}
