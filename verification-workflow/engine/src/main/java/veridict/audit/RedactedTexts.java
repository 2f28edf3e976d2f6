package veridict.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veridict.json.Json;
import veridict.model.MoveName;
import veridict.record.Chain;
import veridict.record.Redacted;

/**
 * The texts of a chain that say they were redacted, until the entry of that redaction says so too: it commits to each as it stands since,
 * so that nobody changes a text by calling it redacted, and nobody brings one back.
 */
final class RedactedTexts {

    private static final TypeReference<List<Redacted>> LISTED = new TypeReference<>() {};

    private final Chain chain;
    private final Json json;
    private final Map<Place, Left> waiting = new HashMap<>();

    RedactedTexts(Chain chain, Json json) {
        this.chain = chain;
        this.json = json;
    }

    private record Place(long sequence, String field) {}

    /** What is left of a text, and the entry that has to answer for it. */
    private record Left(long redactedIn, String commitment) {}

    /** Takes an entry in; answers the first earlier entry of which a text does not fit what this one says of it. */
    Optional<Long> entry(StoredEntry entry) {
        entry.texts().stream()
                .filter(text -> text.redactedIn() != null)
                .forEach(text -> waiting.put(new Place(entry.sequence(), text.field()), left(text)));
        return entry.entry().equals(MoveName.REDACT.wire()) ? answered(entry) : Optional.empty();
    }

    /** The first entry with a text for which no redaction answered. */
    Optional<Long> unanswered() {
        return waiting.keySet().stream().map(Place::sequence).min(Comparator.naturalOrder());
    }

    private Left left(StoredEntry.Text text) {
        return new Left(text.redactedIn() == null ? 0 : text.redactedIn(), chain.commitment(text.salt(), text.text()));
    }

    // A text that a later redaction changed again is answered for by that one.
    private Optional<Long> answered(StoredEntry redaction) {
        List<Redacted> listed = listed(redaction);
        Optional<Long> other = listed.stream()
                .filter(text -> !stands(text, redaction.sequence()))
                .map(Redacted::sequence)
                .min(Comparator.naturalOrder());
        listed.forEach(text -> waiting.computeIfPresent(
                new Place(text.sequence(), text.field()),
                (place, left) -> left.redactedIn == redaction.sequence() ? null : left));
        Optional<Long> unlisted = waiting.entrySet().stream()
                .filter(text -> text.getValue().redactedIn <= redaction.sequence())
                .map(text -> text.getKey().sequence())
                .min(Comparator.naturalOrder());
        return other.isPresent() && unlisted.isPresent()
                ? Optional.of(Math.min(other.get(), unlisted.get()))
                : other.or(() -> unlisted);
    }

    private boolean stands(Redacted text, long redaction) {
        Left left = waiting.get(new Place(text.sequence(), text.field()));
        return left != null
                && (left.redactedIn > redaction
                        || left.redactedIn == redaction && left.commitment.equals(text.commitment()));
    }

    private List<Redacted> listed(StoredEntry redaction) {
        return redaction.texts().stream()
                .filter(text -> text.field().equals(Redacted.FIELD))
                .findFirst()
                .map(text -> read(text.text()))
                .orElse(List.of());
    }

    private List<Redacted> read(String text) {
        try {
            return json.read(text, LISTED);
        } catch (UncheckedIOException noList) {
            return List.of();
        }
    }
}
