package veridict.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import veridict.json.Json;
import veridict.model.ChainReport;
import veridict.model.Change;
import veridict.model.HistoryEntry;

/** Reads the record: as a history for people, and as a chain that holds or does not. Who may ask is decided before. */
@ApplicationScoped
public class History {

    private final Chain chain;
    private final Json json;

    History(Chain chain, Json json) {
        this.chain = chain;
        this.json = json;
    }

    /** Every entry of a claim in order, with the texts its reader may read. */
    public List<HistoryEntry> ofClaim(UUID claimId, Set<Readers> reader) {
        Map<Long, List<AuditTextEntity>> texts = AuditTextEntity.ofClaim(claimId);
        return AuditEntryEntity.ofClaim(claimId).stream()
                .map(entry -> toHistory(entry, texts.getOrDefault(entry.sequence, List.of()), reader))
                .toList();
    }

    /** Whether there is anything in the record of a claim for these readers. */
    public boolean holds(UUID claimId, Readers readers) {
        return AuditTextEntity.count("claimId = ?1 and readers = ?2", claimId, readers) > 0;
    }

    /**
     * Whether the chain holds: every hash fits its entry, every entry the one before, every text its commitment, and the last one
     * the signed head that the claim's row carries.
     */
    public ChainReport verify(UUID claimId, long sequence, String head, String signature) {
        Map<Long, List<AuditTextEntity>> texts = AuditTextEntity.ofClaim(claimId);
        List<AuditEntryEntity> entries = AuditEntryEntity.ofClaim(claimId);
        @Nullable String previous = null;
        long expected = 1;
        for (AuditEntryEntity entry : entries) {
            String problem = problem(entry, expected, previous, texts.getOrDefault(entry.sequence, List.of()));
            if (problem != null) {
                return new ChainReport(claimId, false, entries.size(), expected, problem);
            }
            previous = entry.hash;
            expected++;
        }
        if (sequence != entries.size() || !head.equals(previous)) {
            return new ChainReport(claimId, false, entries.size(), expected, "the claim's head is not the last entry");
        }
        if (!chain.signature(claimId, sequence, head).equals(signature)) {
            return new ChainReport(claimId, false, entries.size(), sequence, "the head's signature does not fit");
        }
        return new ChainReport(claimId, true, entries.size(), null, null);
    }

    private @Nullable String problem(
            AuditEntryEntity entry, long expected, @Nullable String previous, List<AuditTextEntity> texts) {
        if (entry.sequence != expected) {
            return "entry " + expected + " is missing";
        }
        if (!chain.hash(entry.canonical).equals(entry.hash)) {
            return "the hash does not fit the entry";
        }
        Map<String, Object> canonical = json.map(entry.canonical);
        if (!Objects.equals(entry.previousHash, previous) || !Objects.equals(canonical.get("previousHash"), previous)) {
            return "the entry does not follow the one before it";
        }
        if (!columns(entry).equals(columns(canonical))) {
            return "the row does not say what its canonical entry says";
        }
        Map<?, ?> commitments = (Map<?, ?>) Objects.requireNonNull(canonical.get("texts"));
        Predicate<AuditTextEntity> fits =
                text -> chain.commitment(text.salt, text.text).equals(commitments.get(text.field));
        if (commitments.size() != texts.size() || !texts.stream().allMatch(fits)) {
            return "a text does not fit its commitment";
        }
        return null;
    }

    private static List<String> columns(AuditEntryEntity entry) {
        return List.of(
                entry.claimId.toString(),
                Long.toString(entry.sequence),
                entry.at.toString(),
                entry.actor.id.toString(),
                String.valueOf(entry.role),
                entry.entry,
                String.valueOf(entry.from),
                entry.to.name());
    }

    private static List<String> columns(Map<String, Object> canonical) {
        List<String> columns = new ArrayList<>();
        for (String name : List.of("claim", "sequence", "at", "actor", "role", "entry", "from", "to")) {
            columns.add(String.valueOf(canonical.get(name)));
        }
        return columns;
    }

    private static HistoryEntry toHistory(AuditEntryEntity entry, List<AuditTextEntity> texts, Set<Readers> reader) {
        List<AuditTextEntity> readable =
                texts.stream().filter(text -> reader.contains(text.readers)).toList();
        return new HistoryEntry(
                entry.sequence,
                entry.at,
                entry.actor.toPerson(),
                entry.role,
                entry.entry,
                entry.from,
                entry.to,
                text(readable, "reason"),
                changes(readable),
                entry.hash,
                entry.previousHash);
    }

    private static List<Change> changes(List<AuditTextEntity> texts) {
        Set<String> fields = new LinkedHashSet<>();
        texts.stream()
                .map(text -> text.field)
                .filter(field -> field.endsWith(".before") || field.endsWith(".after"))
                .map(field -> field.substring(0, field.lastIndexOf('.')))
                .forEach(fields::add);
        return fields.stream()
                .map(field -> new Change(field, text(texts, field + ".before"), text(texts, field + ".after")))
                .toList();
    }

    private static @Nullable String text(List<AuditTextEntity> texts, String field) {
        return texts.stream()
                .filter(text -> text.field.equals(field))
                .map(text -> text.text)
                .findFirst()
                .orElse(null);
    }
}
