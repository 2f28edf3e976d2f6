package veridict.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** What an owner has us send along: often a token, so that the values lie sealed and are never shown. */
@ApplicationScoped
public class SealedHeaders {

    /** Stands where a value would; sent back, it leaves the value as it is. */
    static final String MASK = "********";

    private final Secrets secrets;

    public SealedHeaders(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Whether {@link #open} does. */
    public boolean canOpen(Map<String, String> sealed, UUID endpointId) {
        return sealed.entrySet().stream()
                .allMatch(header -> secrets.canOpen(header.getValue(), place(endpointId, header.getKey())));
    }

    /** @throws IllegalStateException when the key of one is not among ours */
    public Map<String, String> open(Map<String, String> sealed, UUID endpointId) {
        Map<String, String> open = new TreeMap<>();
        sealed.forEach((name, value) -> open.put(name, secrets.open(value, place(endpointId, name))));
        return open;
    }

    /**
     * @param before as they lie, for values that are not said again
     * @throws Refused {@link Refusal.Invalid} for a mask with nothing behind it
     */
    Map<String, String> seal(Map<String, String> headers, Map<String, String> before, UUID endpointId) {
        Map<String, String> sealed = new TreeMap<>();
        headers.forEach((name, value) -> sealed.put(
                name, value.equals(MASK) ? kept(before, name) : secrets.seal(value, place(endpointId, name))));
        return sealed;
    }

    /**
     * The same under the present key.
     *
     * @throws IllegalStateException when the key of one is not among ours
     */
    public Map<String, String> sealAnew(Map<String, String> sealed, UUID endpointId) {
        Map<String, String> anew = open(sealed, endpointId);
        anew.replaceAll((name, value) -> secrets.seal(value, place(endpointId, name)));
        return anew;
    }

    private static String kept(Map<String, String> before, String name) {
        String value = before.get(name);
        if (value == null) {
            throw Refusal.Invalid.of(
                    "/headers/" + HeaderRules.pointer(name),
                    "stands for a value that is there already, and there is none");
        }
        return value;
    }

    static Map<String, String> masked(Map<String, String> sealed) {
        Map<String, String> masked = new TreeMap<>(sealed);
        masked.replaceAll((name, value) -> MASK);
        return masked;
    }

    private static String place(UUID endpointId, String name) {
        return endpointId + "/" + name;
    }
}
