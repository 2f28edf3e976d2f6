package veridict.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.evidence.NewPart;
import veridict.evidence.PartKind;
import veridict.input.JsonInput;
import veridict.refusal.Refusal;

/** Reads parts as they are posted: the part's own fields, and {@code alsoFor} beside them. */
@ApplicationScoped
class PartInputs {

    private static final String ALSO_FOR = "alsoFor";
    static final int MOST = 50;

    private final ObjectMapper mapper;
    private final JsonInput input;

    PartInputs(ObjectMapper mapper, JsonInput input) {
        this.mapper = mapper;
        this.input = input;
    }

    <P> NewPart<P> read(PartKind<P> kind, String body) {
        return input.read(body, kind.input());
    }

    <P> Addition<P> addition(PartKind<P> kind, String body) {
        JsonNode tree = input.read(body, JsonNode.class);
        List<UUID> alsoFor = alsoFor(tree.get(ALSO_FOR));
        if (tree instanceof ObjectNode object) {
            object.remove(ALSO_FOR);
        }
        try {
            return new Addition<>(read(kind, mapper.writeValueAsString(tree)), alsoFor);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree has JSON", e);
        }
    }

    private static List<UUID> alsoFor(@Nullable JsonNode list) {
        if (list == null || list.isNull()) {
            return List.of();
        }
        if (!list.isArray() || list.size() > MOST) {
            throw Refusal.Invalid.of("/" + ALSO_FOR, "must be a list of at most " + MOST + " claim ids");
        }
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            ids.add(id(list.get(i).asText(), i));
        }
        return ids;
    }

    private static UUID id(String text, int place) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.Invalid.of("/" + ALSO_FOR + "/" + place, "must be an id (a UUID)");
        }
    }

    /** A part, and the further claims that get a copy of it. */
    record Addition<P>(NewPart<P> part, List<UUID> alsoFor) {}
}
