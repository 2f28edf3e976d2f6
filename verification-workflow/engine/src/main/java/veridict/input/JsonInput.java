package veridict.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import veridict.refusal.FieldError;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** Reads JSON that somebody handed in: what does not fit is refused with the field and a sentence, never with a class of ours. */
@ApplicationScoped
public class JsonInput {

    private final ObjectMapper mapper;

    JsonInput(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws Refused {@link Refusal.Invalid} */
    public <T> T read(String json, Class<T> type) {
        try {
            @Nullable T value = mapper.readValue(json, type);
            if (value == null) {
                throw Refusal.Invalid.of("", "must be a JSON object");
            }
            return value;
        } catch (JsonProcessingException e) {
            FieldError error = describe(e);
            throw Refusal.Invalid.of(error.pointer(), error.detail());
        }
    }

    /** Where a reading failed, and why, in words for who wrote the JSON. */
    public static FieldError describe(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                new FieldError(pointer(unknown), "is not a field that is known here");
            case InvalidFormatException format
            when format.getTargetType() != null && format.getTargetType().isEnum() ->
                new FieldError(pointer(format), "must be one of " + constants(format.getTargetType()));
            case InvalidFormatException format ->
                new FieldError(pointer(format), "must be " + expected(format.getTargetType()));
            case MismatchedInputException mismatch ->
                new FieldError(pointer(mismatch), "must be " + expected(mismatch.getTargetType()));
            case JsonMappingException mapping -> new FieldError(pointer(mapping), "does not fit");
            case StreamConstraintsException beyond ->
                new FieldError("", "is deeper, or has a longer number or text, than anything here");
            default ->
                new FieldError(
                        "",
                        "is not JSON, from line " + failure.getLocation().getLineNr() + ", column "
                                + failure.getLocation().getColumnNr());
        };
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step ->
                        "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        return switch (type.getSimpleName()) {
            case "String" -> "a text";
            case "UUID" -> "an id (a UUID)";
            case "LocalDate" -> "a date, YYYY-MM-DD";
            case "Instant" -> "a time, such as 2026-01-31T12:00:00Z";
            case "Integer", "int", "Long", "long" -> "a whole number";
            case "Boolean", "boolean" -> "true or false";
            case "List", "ArrayList" -> "a list";
            default -> "a JSON object";
        };
    }
}
