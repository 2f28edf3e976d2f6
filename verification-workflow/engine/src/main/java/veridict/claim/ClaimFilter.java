package veridict.claim;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import veridict.input.Text;
import veridict.model.ClaimState;
import veridict.model.Priority;
import veridict.model.Role;

/** Which claims, in which order: {@link #ALL}, and from there word by word. A word that is null leaves its part open. */
public final class ClaimFilter implements Cloneable {

    /** Every claim, the newest first. */
    public static final ClaimFilter ALL = new ClaimFilter();

    Set<ClaimState> states = Set.of();

    @Nullable
    UUID assignee;

    boolean unassigned;

    @Nullable
    UUID rater;

    @Nullable
    @Text(max = 200)
    String topic;

    @Nullable
    @Text(max = 200)
    String language;

    @Nullable
    UUID claimant;

    @Nullable
    UUID article;

    @Nullable
    UUID duplicateOf;

    @Nullable
    Boolean contested;

    boolean sentBack;

    @Nullable
    Boolean overdue;

    @Nullable
    Boolean dueSoon;

    /** What is past and what is near is seen from here. */
    Instant now = Instant.EPOCH;

    @Nullable
    Role escalatedTo;

    boolean stopped;

    boolean wanted;

    @Nullable
    ClaimSource source;

    boolean folded;

    @Nullable
    Priority priority;

    @Nullable
    Instant submittedAfter;

    @Nullable
    @Text(max = 2_000, mayBeBlank = true)
    String q;

    ClaimSort sort = ClaimSort.NEWEST;

    private ClaimFilter() {}

    /** In any of these states; in any at all when there is none. */
    public ClaimFilter in(ClaimState... any) {
        return in(List.of(any));
    }

    /** In any of these states; in any at all when there is none. */
    public ClaimFilter in(Collection<ClaimState> any) {
        Set<ClaimState> sorted = EnumSet.noneOf(ClaimState.class);
        sorted.addAll(any);
        return with(copy -> copy.states = Collections.unmodifiableSet(sorted));
    }

    public ClaimFilter assignedTo(@Nullable UUID person) {
        return with(copy -> copy.assignee = person);
    }

    /** Only those that nobody works on. */
    public ClaimFilter assignedToNobody() {
        return with(copy -> copy.unassigned = true);
    }

    /** Only those whose second rating is asked of this person now. */
    public ClaimFilter toBeRatedBy(UUID person) {
        return in(ClaimState.IN_CROSS_CHECK).with(copy -> copy.rater = person);
    }

    public ClaimFilter onTopic(@Nullable String name) {
        return with(copy -> copy.topic = name);
    }

    public ClaimFilter inLanguage(@Nullable String tag) {
        return with(copy -> copy.language = tag);
    }

    public ClaimFilter byClaimant(@Nullable UUID id) {
        return with(copy -> copy.claimant = id);
    }

    public ClaimFilter ofArticle(@Nullable UUID id) {
        return with(copy -> copy.article = id);
    }

    /** Only those that are contested, or only those that are not. */
    public ClaimFilter contested(@Nullable Boolean yes) {
        return with(copy -> copy.contested = yes);
    }

    /** Only those whose deadline has passed, or only those with time left. */
    public ClaimFilter overdue(@Nullable Boolean yes, Instant at) {
        return with(copy -> {
            copy.overdue = yes;
            copy.now = at;
        });
    }

    /** Only those whose deadline is near and has not passed, or only the others. */
    public ClaimFilter dueSoon(@Nullable Boolean yes, Instant at) {
        return with(copy -> {
            copy.dueSoon = yes;
            copy.now = at;
        });
    }

    /** Only those of which a role was told that their deadline has passed. */
    public ClaimFilter escalatedTo(@Nullable Role role) {
        return with(copy -> copy.escalatedTo = role);
    }

    /** Only those whose scheduled publication did not happen. */
    public ClaimFilter onlyStopped() {
        return with(copy -> copy.stopped = true);
    }

    /** Only those that were asked for more than once. */
    public ClaimFilter onlyWanted() {
        return with(copy -> copy.wanted = true);
    }

    public ClaimFilter from(@Nullable ClaimSource one) {
        return with(copy -> copy.source = one);
    }

    /**
     * Of submissions that say the same of the same claimant only the first, and no duplicates. For lists by state alone: another filter
     * could leave out the one that stands for the others.
     */
    public ClaimFilter folded() {
        return with(copy -> copy.folded = true);
    }

    /** Those that say the same as that claim. */
    public ClaimFilter duplicatesOf(@Nullable UUID claim) {
        return with(copy -> copy.duplicateOf = claim);
    }

    public ClaimFilter ofPriority(@Nullable Priority one) {
        return with(copy -> copy.priority = one);
    }

    public ClaimFilter submittedAfter(@Nullable Instant time) {
        return with(copy -> copy.submittedAfter = time);
    }

    /** Whose statement or summary holds these words, each as the beginning of a word. */
    public ClaimFilter saying(@Nullable String words) {
        return with(copy -> copy.q = words);
    }

    /** Only those in review whose draft was proposed before. */
    public ClaimFilter onlySentBack() {
        return in(ClaimState.IN_REVIEW).with(copy -> copy.sentBack = true);
    }

    /** Only those with a public version, the last published first. */
    public ClaimFilter onlyPublished() {
        return sorted(ClaimSort.LAST_PUBLISHED);
    }

    /** In this order; that of publication leaves out what is not published. */
    public ClaimFilter sorted(ClaimSort order) {
        return with(copy -> copy.sort = order);
    }

    /** Whether it asks for what is the newsroom's own: deadlines, and who works on a claim. */
    boolean isOfTheNewsroom() {
        return overdue != null
                || dueSoon != null
                || escalatedTo != null
                || stopped
                || assignee != null
                || unassigned
                || rater != null
                || sort == ClaimSort.FIRST_DUE;
    }

    /** The filter in words that every process writes alike; what is left open is not in them, so that a part that is added later changes no other list. */
    String text() {
        StringBuilder text = new StringBuilder(sort.wire());
        append(text, "state", states.isEmpty() ? null : states);
        append(text, "assignee", assignee);
        append(text, "unassigned", unassigned ? true : null);
        append(text, "rater", rater);
        append(text, "topic", topic);
        append(text, "language", language);
        append(text, "claimant", claimant);
        append(text, "article", article);
        append(text, "duplicateOf", duplicateOf);
        append(text, "contested", contested);
        append(text, "sentBack", sentBack ? true : null);
        append(text, "overdue", overdue);
        append(text, "dueSoon", dueSoon);
        append(text, "escalatedTo", escalatedTo);
        append(text, "stopped", stopped ? true : null);
        append(text, "wanted", wanted ? true : null);
        append(text, "source", source);
        append(text, "folded", folded ? true : null);
        append(text, "priority", priority);
        append(text, "submittedAfter", submittedAfter);
        append(text, "q", q);
        return text.toString();
    }

    private static void append(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append('&').append(name).append('=').append(value);
        }
    }

    private ClaimFilter with(Consumer<ClaimFilter> change) {
        try {
            ClaimFilter copy = (ClaimFilter) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("A filter can be copied", impossible);
        }
    }
}
