package veridict.log;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.input.Cursor;
import veridict.model.LogKind;

/** Which lines of the log; what is null leaves its part open. Each part has an index with the order of the list (V015). */
public record LogFilter(
        @Nullable LogKind kind,
        @Nullable UUID person,
        @Nullable UUID claim) {

    String query() {
        return "from LogEntryEntity l join fetch l.person where (l.at, l.id) < (:at, :id)"
                + (kind == null ? "" : " and l.kind = :kind")
                + (person == null ? "" : " and l.person.id = :person")
                + (claim == null ? "" : " and l.claimId = :claim")
                + " order by l.at desc, l.id desc";
    }

    Map<String, Object> values(Cursor after) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", kind);
        values.put("person", person);
        values.put("claim", claim);
        values.values().removeIf(value -> value == null);
        values.put("at", after.at());
        values.put("id", after.id());
        return values;
    }
}
