package veridict.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verdict in the making.
 *
 * @param revision its own ETag, apart from the claim's; 0 while nothing was written
 * @param explanation Markdown, citing evidence and searches as {@code [number]}
 * @param byline the name the verdict is signed with
 * @param citations numbers of the evidence and searches it stands on
 * @param hands everyone who changed or proposed it: none of them approves or publishes it
 */
public record Draft(
        long revision,
        @Nullable String rating,
        @Nullable String conclusion,
        @Nullable String explanation,
        @Nullable String language,
        @Nullable String byline,
        List<Integer> citations,
        List<Person> hands,
        @Nullable Instant updatedAt) {

    /** Whether a person changed or proposed it. */
    public boolean isHand(UUID person) {
        return hands.stream().anyMatch(hand -> hand.id().equals(person));
    }
}
