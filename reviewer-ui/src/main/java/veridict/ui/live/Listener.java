package veridict.ui.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import veridict.model.Actor;

/** A page in somebody's sight. @param claim that is open on it @param since when it listens */
record Listener(Actor reader, Optional<UUID> claim, Instant since, SseEventSink sink, Sse sse) {

    boolean hasOpen(UUID other) {
        return claim.filter(other::equals).isPresent();
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    /** What does not reach a browser that is gone is nothing to wait for. */
    void tell(String name, String data) {
        OutboundSseEvent event = sse.newEventBuilder().name(name).data(data).build();
        if (!sink.isClosed()) {
            var unused = sink.send(event).exceptionally(gone -> null);
        }
    }

    void end() {
        sink.close();
    }
}
