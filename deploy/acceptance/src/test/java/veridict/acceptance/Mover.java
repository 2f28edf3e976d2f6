package veridict.acceptance;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that moves a claim of its own to and fro, each move under a key of its own, and sends a request that got no answer again until
 * it has one.
 */
final class Mover implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Caller caller;
    private final String claim;
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private volatile int unanswered;
    private volatile boolean enough;

    Mover(Caller caller, String claim) {
        this.caller = caller;
        this.claim = "/v1/claims/" + claim;
    }

    @Override
    public void run() {
        String etag = made("accept", Map.of(), caller.get(claim).expect(200).etag());
        while (!enough) {
            etag = made("take-up", Map.of(), etag);
            etag = made("hand-back", Map.of("reason", "Somebody else knows more."), etag);
        }
    }

    /** Lets it end after the move it is at. */
    void stop() {
        enough = true;
    }

    String claim() {
        return claim;
    }

    /** The moves it was told are made, in order. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** How many requests got no answer. */
    int unanswered() {
        return unanswered;
    }

    private String made(String move, Map<String, String> data, String etag) {
        HttpRequest.Builder request = caller.request(claim + "/moves/" + move)
                .header("If-Match", etag)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(Caller.json(data));
        Instant late = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(late)) {
            try {
                Answer answer = caller.exchange(request);
                if (!isToBeAskedAgain(answer)) {
                    String next = answer.expect(200).etag();
                    acknowledged.add(move);
                    return next;
                }
            } catch (IOException noAnswer) {
                unanswered++;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return fail(move + " got no answer in " + PATIENCE.toSeconds() + " s");
    }

    private static boolean isToBeAskedAgain(Answer answer) {
        return answer.status() == 503
                || answer.body().path("type").asText().equals("https://veridict.dev/problems/still-running");
    }
}
