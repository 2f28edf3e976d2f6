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
        @Nullable Person submitter,
        @Nullable UUID articleId,
        @Nullable TextQuote quote,
        Publication publication,
        Instant createdAt,
        Instant updatedAt) {}
