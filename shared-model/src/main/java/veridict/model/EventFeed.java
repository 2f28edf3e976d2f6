package veridict.model;

import java.util.List;

/** A part of the event feed.
 *
 * @param next where to go on, also when nothing new has come */
public record EventFeed(List<ClaimEvent> items, String next) {
    public EventFeed {
        items = List.copyOf(items);
    }
}
