package veridict.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of the newsroom said about a claim; it stays as it was said.
 *
 * @param suggestion words for the place of the passage that its thread is about
 * @param mentions whom it is meant for
 */
public record Comment(
        UUID id, Person author, String text, @Nullable String suggestion, List<Person> mentions, Instant at) {

    public Comment {
        mentions = List.copyOf(mentions);
    }
}
