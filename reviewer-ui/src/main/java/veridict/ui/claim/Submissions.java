package veridict.ui.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import veridict.model.Change;
import veridict.model.ClaimState;
import veridict.model.Draft;
import veridict.model.HistoryEntry;
import veridict.ui.claim.Comparison.Field;
import veridict.ui.compare.Blocks;
import veridict.ui.words.Showing;
import veridict.verdict.RatingScale;

/** What changed between a verdict and the one handed in before it, for who decides about it: the record keeps each as it was handed in. */
@ApplicationScoped
class Submissions {
    private final ObjectMapper mapper;
    private final RatingScale scale;

    Submissions(ObjectMapper mapper, RatingScale scale) {
        this.mapper = mapper;
        this.scale = scale;
    }

    /** A verdict handed in, at its place in the history. */
    private record Submission(long sequence, JsonNode draft) {}

    /** Empty for the first, and for who may not read it. */
    Optional<Comparison> comparison(ClaimState state, Draft draft, List<HistoryEntry> history) {
        if (state != ClaimState.PROPOSED && state != ClaimState.APPROVED) {
            return Optional.empty();
        }
        List<Submission> all = history.stream().flatMap(this::submission).toList();
        return all.size() < 2
                ? Optional.empty()
                : Optional.of(between(all.get(all.size() - 2), all.getLast(), draft, history));
    }

    private Comparison between(Submission before, Submission last, Draft draft, List<HistoryEntry> history) {
        JsonNode now = mapper.valueToTree(draft);
        List<Field> fields = new ArrayList<>();
        Stream.of("rating", "conclusion", "byline", "language", "citations")
                .filter(name -> !text(name, before.draft()).equals(text(name, now)))
                .forEach(
                        name -> fields.add(new Field(name, Blocks.words(text(name, before.draft()), text(name, now)))));
        return new Comparison(
                fields,
                Blocks.between(text("explanation", before.draft()), text("explanation", now)),
                history.stream()
                        .filter(entry -> entry.entry().equals("edit")
                                && entry.sequence() > before.sequence()
                                && entry.sequence() < last.sequence())
                        .toList());
    }

    private Stream<Submission> submission(HistoryEntry entry) {
        return entry.changes().stream()
                .filter(change -> change.field().equals("draft") && change.after() != null)
                .map(change -> new Submission(entry.sequence(), read(change)));
    }

    private JsonNode read(Change change) {
        try {
            return mapper.readTree(change.after());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the record keeps drafts as JSON", impossible);
        }
    }

    private String text(String field, JsonNode draft) {
        JsonNode value = draft.path(field);
        if (value.isArray()) {
            return value.valueStream()
                    .map(number -> "[" + number.asText() + "]")
                    .collect(Collectors.joining(" "));
        }
        String text = value.isNull() || value.isMissingNode() ? "" : value.asText();
        return field.equals("rating") ? scale.rating(text).map(Showing::named).orElse(text) : text;
    }
}
