package veridict.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import veridict.input.JsonInput;
import veridict.refusal.Refusal;

/** Merges a patch into a record (<a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>): null removes, objects merge, the rest replaces. */
@ApplicationScoped
public class MergePatch {

    private final ObjectMapper mapper;
    private final JsonInput input;

    MergePatch(ObjectMapper mapper, JsonInput input) {
        this.mapper = mapper;
        this.input = input;
    }

    /** The record with the patch applied, read and checked as if it had been sent whole. */
    public <T> T applied(T now, String patch, Class<T> type) {
        JsonNode changes = input.read(patch, JsonNode.class);
        if (!(changes instanceof ObjectNode object)) {
            throw Refusal.Invalid.of("", "must be a JSON object");
        }
        try {
            JsonNode merged = merged(mapper.valueToTree(now), object);
            return input.read(mapper.writeValueAsString(merged), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree has JSON", e);
        }
    }

    private ObjectNode merged(JsonNode target, ObjectNode patch) {
        ObjectNode merged = target instanceof ObjectNode object ? object : mapper.createObjectNode();
        for (Map.Entry<String, JsonNode> change : patch.properties()) {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else if (change.getValue() instanceof ObjectNode nested) {
                merged.set(change.getKey(), merged(merged.path(change.getKey()), nested));
            } else {
                merged.set(change.getKey(), change.getValue());
            }
        }
        return merged;
    }
}
