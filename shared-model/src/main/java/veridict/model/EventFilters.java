package veridict.model;

import java.util.List;

/**
 * Which claims an endpoint is told of: those that fit each list that is not empty.
 *
 * @param topics one of them is enough
 * @param languages BCP 47; {@code pt} takes {@code pt-BR} too
 * @param states in which the event left its claim
 */
public record EventFilters(List<String> topics, List<String> languages, List<ClaimState> states) {

    public static final EventFilters NONE = new EventFilters(List.of(), List.of(), List.of());

    public EventFilters {
        topics = List.copyOf(topics);
        languages = List.copyOf(languages);
        states = List.copyOf(states);
    }
}
