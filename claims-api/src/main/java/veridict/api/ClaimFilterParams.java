package veridict.api;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimSort;
import veridict.json.Times;
import veridict.model.Actor;
import veridict.model.ClaimState;
import veridict.model.Priority;
import veridict.model.Role;
import veridict.refusal.Refusal;

/** The filter of a list of claims as it stands in a URL; a value that means nothing is refused by its name. */
class ClaimFilterParams {

    @QueryParam("state")
    @Parameter(description = "any of these states")
    List<String> state = List.of();

    @QueryParam("assignee")
    @Parameter(description = "a person's id, or me")
    @Nullable
    String assignee;

    @QueryParam("topic")
    @Nullable
    String topic;

    @QueryParam("language")
    @Nullable
    String language;

    @QueryParam("claimant")
    @Nullable
    String claimant;

    @QueryParam("article")
    @Nullable
    String article;

    @QueryParam("duplicateOf")
    @Parameter(description = "the claim they say the same as")
    @Nullable
    String duplicateOf;

    @QueryParam("contested")
    @Nullable
    String contested;

    @QueryParam("overdue")
    @Parameter(description = "whether the deadline of its state has passed; staff")
    @Nullable
    String overdue;

    @QueryParam("dueSoon")
    @Parameter(description = "whether that is near, and not past; staff")
    @Nullable
    String dueSoon;

    @QueryParam("escalatedTo")
    @Parameter(description = "the role that was told of a passed deadline; staff")
    @Nullable
    String escalatedTo;

    @QueryParam("stopped")
    @Parameter(description = "true: only those whose scheduled publication did not happen; staff")
    @Nullable
    String stopped;

    @QueryParam("priority")
    @Nullable
    String priority;

    @QueryParam("submittedAfter")
    @Parameter(description = "RFC 3339")
    @Nullable
    String submittedAfter;

    @QueryParam("q")
    @Parameter(description = "words that the statement or summary holds, each as the beginning of a word")
    @Nullable
    String q;

    @QueryParam("sort")
    @Parameter(
            description = "-createdAt (default), createdAt, -updatedAt, updatedAt, -priority, deadline, -publishedAt")
    @Nullable
    String sort;

    /** @param now what is past and what is near is seen from here */
    ClaimFilter toFilter(Actor reader, Instant now) {
        ClaimFilter filter = ClaimFilter.ALL
                .in(state.stream()
                        .map(name -> Parameters.constant("state", name, ClaimState.values()))
                        .toList())
                .assignedTo(Parameters.read(
                        assignee, text -> text.equals("me") ? reader.id() : Parameters.id("assignee", text)))
                .onTopic(topic)
                .inLanguage(language)
                .byClaimant(Parameters.read(claimant, text -> Parameters.id("claimant", text)))
                .ofArticle(Parameters.read(article, text -> Parameters.id("article", text)))
                .duplicatesOf(Parameters.read(duplicateOf, text -> Parameters.id("duplicateOf", text)))
                .contested(Parameters.read(contested, text -> Parameters.bool("contested", text)))
                .overdue(Parameters.read(overdue, text -> Parameters.bool("overdue", text)), now)
                .dueSoon(Parameters.read(dueSoon, text -> Parameters.bool("dueSoon", text)), now)
                .escalatedTo(Parameters.read(escalatedTo, ClaimFilterParams::role))
                .ofPriority(Parameters.read(priority, text -> Parameters.constant("priority", text, Priority.values())))
                .submittedAfter(Parameters.read(submittedAfter, ClaimFilterParams::time))
                .saying(q)
                .sorted(sort == null ? ClaimSort.NEWEST : order(sort));
        return Boolean.TRUE.equals(Parameters.read(stopped, text -> Parameters.bool("stopped", text)))
                ? filter.onlyStopped()
                : filter;
    }

    private static ClaimSort order(String text) {
        return ClaimSort.of(text)
                .orElseThrow(() -> Parameters.unknown(
                        "sort", text, Arrays.stream(ClaimSort.values()).map(ClaimSort::wire)));
    }

    private static Role role(String text) {
        return Role.of(text).orElseThrow(() -> Refusal.Invalid.of("/escalatedTo", "is no role, such as editor"));
    }

    private static Instant time(String text) {
        try {
            return Times.time(text);
        } catch (DateTimeException notATime) {
            throw Refusal.Invalid.of("/submittedAfter", "must be a time, such as 2026-01-31T12:00:00Z");
        }
    }
}
