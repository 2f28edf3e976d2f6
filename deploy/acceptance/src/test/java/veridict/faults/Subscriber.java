package veridict.faults;

import static veridict.acceptance.Eventually.eventually;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import veridict.acceptance.Receiver;
import veridict.acceptance.Receiver.Message;
import veridict.stack.service.Service;

/** An endpoint of newsroom-bot's, and the receiver behind it. */
record Subscriber(Crew crew, UUID endpoint, Receiver receiver) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** One that hears of everything that happens to claims of its owner, once it has answered. */
    static Subscriber answering(Crew crew, ToIntFunction<Message> answer) {
        Receiver receiver = new Receiver(answer);
        Map<String, String> settings = Map.of("url", receiver.url(), "audience", "OWN", "payload", "FULL");
        UUID id = UUID.fromString(crew.bot(Service.WORKFLOW)
                .post("/v1/endpoints", settings)
                .expect(201)
                .text("id"));
        Subscriber made = new Subscriber(crew, id, receiver);
        eventually(PATIENCE, () -> crew.bot(Service.WORKFLOW).get(made.path()).text("state"), "ACTIVE"::equals);
        return made;
    }

    String path() {
        return "/v1/endpoints/" + endpoint;
    }

    /** The ids of what came, each once. */
    Set<String> heard() {
        return receiver.events().stream().map(Message::id).collect(Collectors.toSet());
    }

    /** Hears nothing more. */
    @Override
    public void close() {
        String seen = crew.bot(Service.WORKFLOW).get(path()).expect(200).etag();
        crew.bot(Service.WORKFLOW)
                .send(crew.bot(Service.WORKFLOW)
                        .request(path())
                        .header("If-Match", seen)
                        .DELETE())
                .expect(204);
        receiver.close();
    }
}
