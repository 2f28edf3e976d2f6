package veridict.audit;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.json.Json;
import veridict.record.Chain;

/** Whether an entry fits its place: its hash, the entry before it, its own row, and the texts beside it. */
final class EntryCheck {

    private final Chain chain;
    private final Json json;

    EntryCheck(Chain chain, Json json) {
        this.chain = chain;
        this.json = json;
    }

    /** What does not fit, or null. */
    @Nullable
    String problem(StoredEntry entry, UUID claimId, long expected, @Nullable String previous) {
        if (!entry.claimId().equals(claimId)) {
            return "an entry of another claim stands here";
        }
        if (entry.sequence() != expected) {
            return "entry " + entry.sequence() + " stands where entry " + expected + " belongs";
        }
        if (!chain.hash(entry.canonical()).equals(entry.hash())) {
            return "the hash does not fit the entry";
        }
        Map<String, Object> canonical = said(entry);
        if (!Objects.equals(entry.previousHash(), previous)
                || !Objects.equals(canonical.get("previousHash"), previous)) {
            return "the entry does not follow the one before it";
        }
        if (!columns(entry).equals(columns(canonical))) {
            return "the row does not say what its canonical entry says";
        }
        Map<?, ?> commitments = map(canonical.get("texts"));
        Map<?, ?> readers = map(canonical.get("readers"));
        if (commitments.size() != entry.texts().size()
                || !entry.texts().stream().allMatch(text -> fits(text, commitments, readers))) {
            return "a text does not fit its commitment";
        }
        return null;
    }

    // Entries did not say from the beginning who reads their texts. What a redaction left is its entry's to answer for.
    private boolean fits(StoredEntry.Text text, Map<?, ?> commitments, Map<?, ?> readers) {
        return commitments.containsKey(text.field())
                && (text.redactedIn() != null
                        || chain.commitment(text.salt(), text.text()).equals(commitments.get(text.field())))
                && (readers.isEmpty() || text.readers().equals(readers.get(text.field())));
    }

    private Map<String, Object> said(StoredEntry entry) {
        try {
            return json.map(entry.canonical());
        } catch (UncheckedIOException noJson) {
            return Map.of();
        }
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<String> columns(StoredEntry entry) {
        return List.of(
                entry.claimId().toString(),
                Long.toString(entry.sequence()),
                entry.at(),
                entry.actor().toString(),
                String.valueOf(entry.role()),
                entry.entry(),
                String.valueOf(entry.from()),
                entry.to());
    }

    private static List<String> columns(Map<String, Object> canonical) {
        return List.of("claim", "sequence", "at", "actor", "role", "entry", "from", "to").stream()
                .map(name -> String.valueOf(canonical.get(name)))
                .toList();
    }
}
