package veridict.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/** Records to JSON text and back, where a failure is a bug and not somebody's input. */
@ApplicationScoped
public class Json {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper mapper;

    public Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a record of ours has no JSON", e);
        }
    }

    /** The same by <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>: what hashes and signatures are made over. */
    public String canonical(Object value) {
        try {
            return new JsonCanonicalizer(text(value)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException("a record of ours has no canonical JSON", e);
        }
    }

    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("stored JSON does not fit " + type.getName(), e);
        }
    }

    /** The same for a type with type parameters. */
    public <T> T read(String text, TypeReference<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("stored JSON does not fit " + type.getType(), e);
        }
    }

    public Map<String, Object> map(String text) {
        try {
            return mapper.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("stored JSON is no object", e);
        }
    }
}
