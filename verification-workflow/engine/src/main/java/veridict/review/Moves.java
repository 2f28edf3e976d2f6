package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import veridict.input.Inputs;
import veridict.input.JsonInput;
import veridict.model.MoveName;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** Moves by their names: read from JSON, and described to whoever wants to make one. */
@ApplicationScoped
public class Moves {

    private static final Map<MoveName, Class<? extends Move>> BUILT = Arrays.stream(Move.class.getPermittedSubclasses())
            .map(type -> type.<Move>asSubclass(Move.class))
            .collect(Collectors.toUnmodifiableMap(Moves::nameOf, Function.identity()));

    private final JsonInput json;
    private final Inputs inputs;

    Moves(JsonInput json, Inputs inputs) {
        this.json = json;
        this.inputs = inputs;
    }

    /** The names a flow may use: {@code submit}, and what {@link Move} permits. */
    static boolean isBuilt(MoveName name) {
        return name == MoveName.SUBMIT || BUILT.containsKey(name);
    }

    /**
     * Reads a move from its name and the JSON object of its data.
     *
     * @throws Refused {@link Refusal.NotInFlow} for a move this version does not know, {@link Refusal.Invalid} for its data
     */
    public Move read(MoveName name, String data) {
        Class<? extends Move> type = BUILT.get(name);
        if (type == null) {
            throw new Refused(new Refusal.NotInFlow(name));
        }
        return inputs.checked(json.read(data.isBlank() ? "{}" : data, type));
    }

    /** The JSON Schema of a move's data. */
    public Map<String, Object> schema(MoveName name) {
        Class<? extends Move> type = BUILT.get(name);
        return type == null ? Map.of() : MoveSchema.of(type);
    }

    // A record names itself; asking its class without an instance takes the name apart as it was put together.
    private static MoveName nameOf(Class<?> type) {
        String wire =
                type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
        return MoveName.of(wire).orElseThrow(() -> new IllegalStateException(type + " is no move of the vocabulary"));
    }
}
