package veridict.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One checkable statement, as its reader may see it.
 *
 * @param version rises with everything an approver reads; the ETag
 * @param sequence how many audit entries it has
 * @param statement as it was made
 * @param summary the short form, at most 75 code points
 * @param demand how often it was asked for
 * @param contested whether somebody asserts it and somebody denies or disputes it
 * @param hold while it is set aside
 * @param correction from its opening until it is published or abandoned; not for readers outside the newsroom
 * @param rater who gives the second rating, while it is asked for
 * @param recused whom a conflict of interest keeps away from it; not for readers outside the newsroom
 * @param schedule when it becomes public by itself; not for readers outside the newsroom
 * @param stoppedFor the editor whose scheduled publication did not happen, until an editor decides anew
 * @param deadline until when it may stay where it is; it and what follows are not for readers outside the newsroom
 * @param dueSoonAt from when on that is near
 * @param escalation that it passed
 * @param duplicateOf the claim that stands for it; never a duplicate itself
 * @param submitter absent to readers outside the newsroom
 */
public record Claim(
        UUID id,
        long version,
        ClaimState state,
        long sequence,
        String statement,
        Form form,
        @Nullable String medium,
        @Nullable String summary,
        String language,
        @Nullable Translation translation,
        @Nullable Claimant claimant,
        @Nullable LocalDate claimedOn,
        List<String> topics,
        Priority priority,
        int demand,
        boolean contested,
        @Nullable String externalId,
        @Nullable Person assignee,
        @Nullable Person rater,
        List<UUID> recused,
        @Nullable Person submitter,
        @Nullable UUID articleId,
        @Nullable TextQuote quote,
        @Nullable Hold hold,
        @Nullable Correction correction,
        @Nullable ScheduledTime schedule,
        @Nullable Person stoppedFor,
        @Nullable Instant deadline,
        @Nullable Instant dueSoonAt,
        @Nullable Escalation escalation,
        @Nullable UUID duplicateOf,
        Publication publication,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether a person rates the claim now, and may not know the first rating. */
    public boolean isBlind(UUID person) {
        return rater != null && rater.id().equals(person);
    }
}
