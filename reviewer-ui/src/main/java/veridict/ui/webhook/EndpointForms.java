package veridict.ui.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import veridict.model.Endpoint;
import veridict.model.EndpointState;
import veridict.refusal.Refusal;
import veridict.ui.form.Filled;
import veridict.ui.form.Forms;
import veridict.webhook.EndpointSettings;

/** The settings of an endpoint as a form: lists that are ticked, and headers a line each. */
@ApplicationScoped
class EndpointForms {
    private static final String TYPES = "eventTypes[]";
    private static final String STATES = "filters.states[]";
    private static final String HEADERS = "_headers";

    private final Forms forms;

    EndpointForms(Forms forms) {
        this.forms = forms;
    }

    Filled show(Endpoint endpoint) {
        Map<String, List<String>> values =
                new LinkedHashMap<>(forms.show(EndpointSettings.of(endpoint)).values());
        values.keySet().removeIf(name -> name.startsWith("headers.") || name.equals("state"));
        values.put(TYPES, endpoint.eventTypes());
        values.put(STATES, endpoint.filters().states().stream().map(Enum::name).toList());
        values.put(HEADERS, List.of(lines(endpoint.headers())));
        values.put("_seen", List.of(Long.toString(endpoint.version())));
        return Filled.of(values);
    }

    /** What was typed; nothing ticked is nothing, and not everything. */
    EndpointSettings read(Filled form) {
        if (form.all(TYPES).isEmpty()) {
            throw Refusal.Invalid.of("/eventTypes/0", "takes at least one tick");
        }
        EndpointSettings typed = forms.read(form, EndpointSettings.class);
        return with(typed, headers(form.value(HEADERS)), null);
    }

    /** The settings as they are, in another state. */
    static EndpointSettings in(EndpointState state, Endpoint endpoint) {
        return with(EndpointSettings.of(endpoint), endpoint.headers(), state);
    }

    private static EndpointSettings with(
            EndpointSettings settings, Map<String, String> headers, @Nullable EndpointState state) {
        return new EndpointSettings(
                settings.url(),
                settings.description(),
                settings.audience(),
                settings.eventTypes(),
                settings.filters(),
                settings.payload(),
                headers,
                settings.rateLimit(),
                settings.asymmetric(),
                state);
    }

    private static String lines(Map<String, String> headers) {
        return headers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> headers(String lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw Refusal.Invalid.of("/headers", "take a line each, such as Authorization: Bearer 123");
            }
            String name = line.substring(0, colon).strip();
            if (headers.put(name, line.substring(colon + 1).strip()) != null) {
                throw Refusal.Invalid.of("/headers", "name " + name + " twice");
            }
        });
        return headers;
    }
}
