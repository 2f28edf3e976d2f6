package veridict.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import veridict.model.Change;
import veridict.model.HistoryEntry;

/** Reads the record as a history for people. Who may ask is decided before; whether the chain holds is {@code veridict.audit}'s. */
@ApplicationScoped
public class History {

    private static final Pattern PART = Pattern.compile("\\{\"id\":\"([0-9a-f-]{36})\"");

    /** Every entry of a claim in order, with the texts its reader may read. */
    public List<HistoryEntry> ofClaim(UUID claimId, Set<Readers> reader) {
        Map<Long, List<AuditTextEntity>> texts = AuditTextEntity.ofClaim(claimId);
        Set<String> kept = reader.contains(Readers.CONFIDENTIAL) ? Set.of() : confidential(texts.values());
        return AuditEntryEntity.ofClaim(claimId).stream()
                .map(entry -> toHistory(
                        entry,
                        texts.getOrDefault(entry.sequence, List.of()).stream()
                                .filter(text -> reader.contains(text.readers))
                                .filter(text -> !kept.contains(part(text)))
                                .toList()))
                .toList();
    }

    /** The parts that are confidential, or were: what stood in the open of them before is kept with the rest. */
    private static Set<String> confidential(Collection<List<AuditTextEntity>> texts) {
        return texts.stream()
                .flatMap(List::stream)
                .filter(text -> text.readers == Readers.CONFIDENTIAL)
                .map(History::part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The id that the JSON of a part begins with. */
    private static String part(AuditTextEntity text) {
        Matcher id = PART.matcher(text.text);
        return id.lookingAt() ? id.group(1) : "";
    }

    /** Whether there is anything in the record of a claim for these readers. */
    public boolean holds(UUID claimId, Readers readers) {
        return AuditTextEntity.count("claimId = ?1 and readers = ?2", claimId, readers) > 0;
    }

    private static HistoryEntry toHistory(AuditEntryEntity entry, List<AuditTextEntity> readable) {
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
