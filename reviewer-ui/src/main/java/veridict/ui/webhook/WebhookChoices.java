package veridict.ui.webhook;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import veridict.model.Audience;
import veridict.model.ClaimState;
import veridict.model.EventType;
import veridict.model.Payload;

/** What can be chosen for an endpoint. */
@Singleton
@Named("webhookChoices")
public class WebhookChoices {
    /** How long an old secret signs on. */
    public record Grace(int hours, String word) {}

    public List<Audience> getAudiences() {
        return List.of(Audience.values());
    }

    public List<Payload> getPayloads() {
        return List.of(Payload.values());
    }

    /** Where an event can leave its claim. */
    public List<ClaimState> getStates() {
        return List.of(ClaimState.values());
    }

    /** Types an endpoint can ask for, by their family such as {@code verdict.*}. */
    public Map<String, List<String>> getFamilies() {
        return getTypes().stream()
                .collect(Collectors.groupingBy(
                        type -> type.substring(0, type.indexOf('.')) + ".*", LinkedHashMap::new, Collectors.toList()));
    }

    public List<String> getTypes() {
        return Arrays.stream(EventType.values())
                .filter(type -> type != EventType.PING)
                .map(EventType::wire)
                .toList();
    }

    public List<Grace> getGraces() {
        return List.of(
                new Grace(24, "for a day"),
                new Grace(1, "for an hour"),
                new Grace(72, "for three days"),
                new Grace(168, "for a week"),
                new Grace(0, "not at all: it leaked"));
    }
}
