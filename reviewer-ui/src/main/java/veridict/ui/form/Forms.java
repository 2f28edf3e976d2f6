package veridict.ui.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import veridict.refusal.Refusal;
import veridict.ui.frame.Visitor;

/** Turns what was typed into the input records of the doors, and records into what a form shows. */
@ApplicationScoped
public class Forms {
    // Its spaces are part of how a passage is found again.
    private static final Set<String> AROUND_A_QUOTE = Set.of("quote.prefix", "quote.suffix");

    private static final Pattern NAME = Pattern.compile("\\.?[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*(\\[])?");

    private final ObjectMapper mapper;
    private final Visitor visitor;

    Forms(ObjectMapper mapper, Visitor visitor) {
        this.mapper =
                mapper.copy().registerModule(new LocalTimes()).configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, true);
        this.visitor = visitor;
    }

    /** The record that was typed; what cannot be read is refused with its field. */
    public <T> T read(Filled form, Class<T> type) {
        try {
            return mapper.readerFor(type)
                    .withAttribute(LocalTimes.ZONE, visitor.zone())
                    .readValue(tree(form));
        } catch (JsonMappingException unfit) {
            throw Refusal.Invalid.of(pointer(unfit), complaint(unfit));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a tree in memory cannot fail to be read", impossible);
        }
    }

    /** What was typed as JSON, for a door that reads it by itself. */
    public String json(Filled form) {
        return tree(form).toString();
    }

    /** A record as a form shows it. */
    public Filled show(Object record) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        flatten("", written(record), values);
        return Filled.of(values);
    }

    private JsonNode written(Object record) {
        try {
            return mapper.readTree(mapper.writer()
                    .withAttribute(LocalTimes.ZONE, visitor.zone())
                    .writeValueAsBytes(record));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a record in memory cannot fail to be written", impossible);
        }
    }

    private JsonNode tree(Filled form) {
        ObjectNode root = mapper.createObjectNode();
        form.values().forEach((name, typed) -> {
            boolean orphan =
                    AROUND_A_QUOTE.contains(name) && form.value("quote.exact").isBlank();
            if (!name.startsWith("_") && !form.value(name).isBlank() && !orphan) {
                put(root, name, name.endsWith("[]") ? String.join(",", form.all(name)) : form.value(name));
            }
        });
        return root;
    }

    private static void put(ObjectNode root, String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.Invalid.of("", "no form has such a field");
        }
        String[] steps = name.replaceFirst("^\\.", "").split("\\.");
        ObjectNode object = root;
        for (String step : Arrays.copyOf(steps, steps.length - 1)) {
            if (object.path(step).isValueNode()) {
                throw Refusal.Invalid.of("/" + step, "is one value, or has parts");
            }
            object = object.withObjectProperty(step);
        }
        String last = steps[steps.length - 1];
        if (last.endsWith("[]")) {
            var list = object.putArray(last.substring(0, last.length() - 2));
            Arrays.stream(value.split(","))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .distinct()
                    .forEach(list::add);
        } else {
            String typed = value.replace("\r\n", "\n");
            object.put(last, AROUND_A_QUOTE.contains(name) ? typed : typed.strip());
        }
    }

    private static void flatten(String name, JsonNode node, Map<String, List<String>> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue(), into));
        } else if (node.isArray()) {
            String joined = StreamSupport.stream(node.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(", "));
            into.put(name + "[]", List.of(joined));
        } else if (!node.isNull()) {
            into.put(Filled.name(name), List.of(node.asText()));
        }
    }

    private static String pointer(JsonMappingException unfit) {
        return unfit.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static String complaint(JsonProcessingException unfit) {
        if (unfit instanceof InvalidFormatException format) {
            Class<?> wanted = format.getTargetType();
            if (wanted == LocalDate.class) {
                return "must be a date such as 2025-12-29";
            }
            if (wanted == Instant.class) {
                return "must be a date and time such as 2025-12-29T10:30";
            }
            if (wanted.isEnum()) {
                return "must be one of " + Arrays.toString(wanted.getEnumConstants());
            }
        }
        return "cannot be read";
    }
}
