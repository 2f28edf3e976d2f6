package veridict.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.json.Json;

/** The record in the database. One statement reads it: what commits meanwhile is either all there, entry and head, or not at all. */
final class StoredRecord {

    private static final int AT_A_TIME = 100;
    private static final TypeReference<List<StoredEntry.Text>> TEXTS = new TypeReference<>() {};

    // Entries whose claim was taken away have a head of their own, which is empty.
    private static final String READ = """
            with head as (
                select id, sequence, audit_head, audit_signature from claim
                union all
                select distinct e.claim_id, null::bigint, null, null from audit_entry e where not exists (select from claim c where c.id = e.claim_id))
            select h.*, e.*, (
                select json_agg(json_build_object('field', t.field, 'readers', t.readers, 'salt', t.salt, 'text', t.text, 'redactedIn', t.redacted_in) order by t.field)
                from audit_text t where t.claim_id = e.claim_id and t.sequence = e.sequence)
            from head h
            left join (
                select claim_id, sequence, at, actor_id, role, entry, from_state, to_state, canonical, hash, previous_hash from audit_entry) e
                on e.claim_id = h.id%s
            order by h.id, e.sequence
            """;

    private final Connection connection;
    private final Json json;

    StoredRecord(Connection connection, Json json) {
        this.connection = connection;
        this.json = json;
    }

    /** Goes through one claim, or all of them, in the transaction of the connection: without one, the driver would fetch everything at once. */
    void read(Optional<UUID> claim, Auditor auditor) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(READ.formatted(claim.isPresent() ? " where h.id = ?" : ""))) {
            if (claim.isPresent()) {
                select.setObject(1, claim.get());
            }
            select.setFetchSize(AT_A_TIME);
            try (ResultSet row = select.executeQuery()) {
                read(row, auditor);
            }
        }
        auditor.end();
    }

    private void read(ResultSet row, Auditor auditor) throws SQLException {
        @Nullable UUID current = null;
        while (row.next()) {
            UUID claim = row.getObject(1, UUID.class);
            if (!claim.equals(current)) {
                current = claim;
                auditor.head(new Head(claim, row.getObject(2, Long.class), row.getString(3), row.getString(4)));
            }
            if (row.getObject(5) != null) {
                auditor.entry(entry(row));
            }
        }
    }

    private StoredEntry entry(ResultSet row) throws SQLException {
        String texts = row.getString(16);
        return new StoredEntry(
                row.getObject(5, UUID.class),
                row.getLong(6),
                row.getObject(7, OffsetDateTime.class).toInstant().toString(),
                row.getObject(8, UUID.class),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                texts == null ? List.of() : json.read(texts, TEXTS));
    }
}
