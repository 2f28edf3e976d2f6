package veridict.claim;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.input.Text;
import veridict.model.ClaimState;
import veridict.model.Priority;

/**
 * Which claims, in which order.
 *
 * @param states any of them; empty for all
 * @param contested only those that are, or are not
 * @param sentBack only those in review whose draft was proposed before
 * @param published only those with a public version
 * @param q words that the statement or summary holds, each as the beginning of a word
 */
public record ClaimFilter(
        Set<ClaimState> states,
        @Nullable UUID assignee,
        @Nullable @Text(max = 200) String topic,
        @Nullable @Text(max = 200) String language,
        @Nullable UUID claimant,
        @Nullable UUID article,
        @Nullable Boolean contested,
        boolean sentBack,
        boolean published,
        @Nullable Priority priority,
        @Nullable Instant submittedAfter,
        @Nullable @Text(max = 2_000, mayBeBlank = true) String q,
        ClaimSort sort) {

    public static final ClaimFilter ALL = new ClaimFilter(
            Set.of(), null, null, null, null, null, null, false, false, null, null, null, ClaimSort.NEWEST);

    public ClaimFilter in(ClaimState... any) {
        return new ClaimFilter(
                Set.of(any),
                assignee,
                topic,
                language,
                claimant,
                article,
                contested,
                sentBack,
                published,
                priority,
                submittedAfter,
                q,
                sort);
    }

    public ClaimFilter assignedTo(UUID person) {
        return new ClaimFilter(
                states,
                person,
                topic,
                language,
                claimant,
                article,
                contested,
                sentBack,
                published,
                priority,
                submittedAfter,
                q,
                sort);
    }

    public ClaimFilter ofArticle(UUID id) {
        return new ClaimFilter(
                states,
                assignee,
                topic,
                language,
                claimant,
                id,
                contested,
                sentBack,
                published,
                priority,
                submittedAfter,
                q,
                sort);
    }

    public ClaimFilter onlySentBack() {
        return new ClaimFilter(
                states,
                assignee,
                topic,
                language,
                claimant,
                article,
                contested,
                true,
                published,
                priority,
                submittedAfter,
                q,
                sort);
    }

    public ClaimFilter onlyPublished() {
        return new ClaimFilter(
                states,
                assignee,
                topic,
                language,
                claimant,
                article,
                contested,
                sentBack,
                true,
                priority,
                submittedAfter,
                q,
                ClaimSort.LAST_PUBLISHED);
    }
}
