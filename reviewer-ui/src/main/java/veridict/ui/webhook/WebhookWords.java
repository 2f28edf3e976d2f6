package veridict.ui.webhook;

import io.quarkus.qute.TemplateExtension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import veridict.model.Attempt;
import veridict.model.Audience;
import veridict.model.Delivery;
import veridict.model.DeliveryState;
import veridict.model.Endpoint;
import veridict.model.EndpointHealth;
import veridict.model.EndpointState;
import veridict.model.Payload;
import veridict.model.Replay;
import veridict.model.ReplayState;
import veridict.ui.form.Filled;
import veridict.ui.words.Showing;

/** What a person reads of webhooks. */
@TemplateExtension
public class WebhookWords {
    private static final int WHOLE = 100;

    private WebhookWords() {}

    static String word(EndpointState state) {
        return switch (state) {
            case PENDING -> "Pending";
            case ACTIVE -> "Active";
            case PAUSED -> "Paused";
            case DISABLED -> "Disabled";
        };
    }

    static String word(Audience audience) {
        return switch (audience) {
            case PUBLIC -> "What the public sees";
            case OWN -> "That, and the claims its owner handed in";
            case INTERNAL -> "Everything";
        };
    }

    static String word(Payload payload) {
        return switch (payload) {
            case THIN -> "Thin: ids, state, public facts";
            case FULL -> "Full: the claim with it";
        };
    }

    static String word(ReplayState state) {
        return switch (state) {
            case RUNNING -> "Under way";
            case DONE -> "Done";
            case CANCELLED -> "Stopped";
        };
    }

    /** How a delivery stands. */
    static String word(Delivery delivery) {
        return switch (delivery.state()) {
            case PENDING -> delivery.attempts().isEmpty() ? "Waiting" : "Will be tried again";
            case DELIVERED -> "Delivered";
            case FAILED -> "Given up";
            case CANCELLED -> "Cancelled";
        };
    }

    /** What came of a delivery so far, in a sentence. */
    static String story(Delivery delivery) {
        int made = delivery.attempts().size();
        return switch (delivery.state()) {
            case PENDING ->
                made == 0
                        ? "It waits for its first attempt."
                        : "After " + attempts(made) + " it has not arrived, and will be tried again.";
            case DELIVERED ->
                made == 1 ? "It arrived at the first attempt." : "It arrived after " + attempts(made) + ".";
            case FAILED -> "It was given up after " + attempts(made) + ". Nothing sends it again unless you do.";
            case CANCELLED -> "It was cancelled, because its endpoint was switched off, deleted or asked anew.";
        };
    }

    static String tries(Delivery delivery) {
        return attempts(delivery.attempts().size());
    }

    private static String attempts(int made) {
        return made == 1 ? "one attempt" : made + " attempts";
    }

    static boolean isLost(Delivery delivery) {
        return delivery.state() == DeliveryState.FAILED
                || (delivery.state() == DeliveryState.PENDING
                        && !delivery.attempts().isEmpty());
    }

    /** What went wrong last, or nothing. */
    static String lastTrouble(Delivery delivery) {
        return delivery.attempts().isEmpty() || delivery.attempts().getLast().failure() == null
                ? ""
                : trouble(delivery.attempts().getLast()).what();
    }

    static Trouble trouble(Attempt attempt) {
        return Trouble.of(attempt);
    }

    /** What went wrong at all attempts, each once, with how often. */
    static Map<String, Integer> troubles(Delivery delivery) {
        Map<String, Integer> troubles = new LinkedHashMap<>();
        delivery.attempts().stream()
                .filter(attempt -> attempt.failure() != null)
                .forEach(attempt -> troubles.merge(Trouble.of(attempt).what(), 1, Integer::sum));
        return troubles;
    }

    /** Whether a family of types, or one of it, is ticked. */
    static boolean ticks(Filled form, String family, List<String> types) {
        return form.chose("eventTypes[]", family, null)
                || types.stream().anyMatch(type -> form.chose("eventTypes[]", type, null));
    }

    static Health doing(EndpointHealth health) {
        return Health.of(health);
    }

    /** What people call it. */
    static String called(Endpoint endpoint) {
        String description = endpoint.description();
        return description == null ? Showing.host(endpoint.url()) : description;
    }

    /** How much of a replay is done, of 100. */
    static long percent(Replay replay) {
        Long total = replay.total();
        return total == null || total == 0 ? 0 : Math.min(WHOLE, WHOLE * replay.examined() / total);
    }

    static boolean isOneRunning(List<Replay> replays) {
        return replays.stream().anyMatch(replay -> replay.state() == ReplayState.RUNNING);
    }

    static boolean isOneWaiting(List<Delivery> deliveries) {
        return deliveries.stream().anyMatch(delivery -> delivery.state() == DeliveryState.PENDING);
    }
}
