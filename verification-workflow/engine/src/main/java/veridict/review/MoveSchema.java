package veridict.review;

import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.input.DateTime;
import veridict.input.Text;

/** The data of a move as a JSON Schema (2020-12), made of its record, so that a form, a client and the check never differ. */
final class MoveSchema {

    private MoveSchema() {}

    static Map<String, Object> of(Class<? extends Move> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), property(component));
            if (component.getAccessor().isAnnotationPresent(NotNull.class)) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> property(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        if (List.class.isAssignableFrom(type)) {
            return Map.of("type", "array", "items", Map.of("type", "string"));
        }
        if (type == UUID.class) {
            return Map.of("type", "string", "format", "uuid");
        }
        if (type == Instant.class || component.getAccessor().isAnnotationPresent(DateTime.class)) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (type == String.class) {
            @Nullable Text text = component.getAnnotation(Text.class);
            return text == null
                    ? Map.of("type", "string")
                    : Map.of("type", "string", "minLength", 1, "maxLength", text.max());
        }
        throw new IllegalStateException("a move carries a type that has no schema yet: " + component);
    }
}
