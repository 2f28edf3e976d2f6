package veridict.ui.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import veridict.claim.RecentChanges.Changed;

/** The pages that are in sight now, of this instance. */
@ApplicationScoped
class Audience {
    private static final String CHANGED = "changed";
    private static final String HERE = "here";

    /** No longer than a token: who has left the newsroom hears no more after that. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    void join(Listener listener) {
        listeners.add(listener);
        listener.tell(CHANGED, "");
        listener.claim().ifPresent(this::sayWhoIsHere);
    }

    void leave(Listener listener) {
        if (listeners.remove(listener)) {
            listener.end();
            listener.claim().ifPresent(this::sayWhoIsHere);
        }
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    /** Lets go of who closed their page, and of who has listened for long: they come again by themselves, if they still may. */
    void look(Instant now) {
        listeners.stream()
                .filter(listener ->
                        listener.isClosed() || listener.since().plus(LONGEST).isBefore(now))
                .toList()
                .forEach(this::leave);
    }

    void beat() {
        listeners.forEach(listener -> listener.tell("beat", ""));
    }

    /** Who is not of the newsroom learns of their own submissions alone. */
    void tell(List<Changed> changes) {
        listeners.forEach(listener -> {
            String ids = changes.stream()
                    .filter(change -> listener.reader().isStaff()
                            || change.submitter().equals(listener.reader().id()))
                    .map(change -> change.claim().toString())
                    .collect(Collectors.joining(" "));
            if (!ids.isEmpty()) {
                listener.tell(CHANGED, ids);
            }
        });
    }

    /** Colleagues see each other; nobody outside sees who works on what. */
    private void sayWhoIsHere(UUID claim) {
        List<Listener> here = listeners.stream()
                .filter(listener -> listener.hasOpen(claim) && listener.reader().isStaff())
                .toList();
        here.forEach(listener -> listener.tell(
                HERE,
                here.stream()
                        .filter(other ->
                                !other.reader().id().equals(listener.reader().id()))
                        .map(other -> other.reader().name())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "))));
    }
}
