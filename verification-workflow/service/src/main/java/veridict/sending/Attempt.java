package veridict.sending;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer under one deadline, from the look-up of the name to the last byte that is read: a receiver that drips or
 * never ends cannot hold it longer, and makes us read 16 KiB at most.
 */
final class Attempt {

    private static final int READ_AT_MOST = 16 * 1024;
    private static final int KEPT_AT_MOST = 1_000;

    private final Parcel parcel;
    private final Clock clock;
    private final Vertx vertx;
    private final Instant startedAt;
    private final long startedNanos = System.nanoTime();
    private final long timer;
    private final Promise<Outcome> outcome = Promise.promise();
    private final Buffer body = Buffer.buffer();
    private volatile @Nullable HttpClientRequest request;
    private volatile @Nullable Integer status;
    private volatile @Nullable Duration retryAfter;

    Attempt(Vertx vertx, Parcel parcel, Clock clock, Duration deadline) {
        this.vertx = vertx;
        this.parcel = parcel;
        this.clock = clock;
        this.startedAt = this.clock.instant();
        this.timer = vertx.setTimer(deadline.toMillis(), late -> failed(Failures.DEADLINE));
    }

    Instant startedAt() {
        return startedAt;
    }

    Future<Outcome> outcome() {
        return outcome.future();
    }

    void post(HttpClient client, RequestOptions options) {
        client.request(options).onFailure(this::failed).onSuccess(connected -> {
            request = connected;
            if (outcome.future().isComplete()) {
                connected.reset();
                return;
            }
            connected.response().onFailure(this::failed).onSuccess(this::read);
            connected
                    .send(Buffer.buffer(parcel.body(), StandardCharsets.UTF_8.name()))
                    .onFailure(this::failed);
        });
    }

    Future<Outcome> failed(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return failed(cause instanceof Lookup.RefusedAddress ? Failures.REFUSED_ADDRESS : Failures.of(cause));
    }

    Future<Outcome> failed(String word) {
        end(word);
        HttpClientRequest running = request;
        if (running != null) {
            running.reset();
            leave(running, word);
        }
        return outcome.future();
    }

    // Over HTTP/2 a reset ends one request alone: the next would go to the same machine, which may be gone.
    private static void leave(HttpClientRequest running, String word) {
        if (running.version() == HttpVersion.HTTP_2 && word.equals(Failures.DEADLINE)) {
            running.connection().shutdown();
        }
    }

    private void read(HttpClientResponse response) {
        response.exceptionHandler(this::failed);
        if (response.statusCode() < 100 || response.statusCode() > 599) {
            failed(Failures.NO_HTTP);
            return;
        }
        status = response.statusCode();
        retryAfter = RetryAfter.of(response.getHeader("Retry-After"), clock.instant())
                .orElse(null);
        response.handler(chunk -> {
            body.appendBuffer(chunk, 0, Math.min(chunk.length(), READ_AT_MOST - body.length()));
            if (body.length() >= READ_AT_MOST) {
                answered(response);
                response.request().reset();
            }
        });
        response.endHandler(end -> answered(response));
    }

    private void answered(HttpClientResponse response) {
        int code = response.statusCode();
        end(code >= 200 && code < 300 ? null : Failures.of(code));
    }

    private void end(@Nullable String failure) {
        vertx.cancelTimer(timer);
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        outcome.tryComplete(new Outcome(parcel, startedAt, took, status, failure, excerpt(), retryAfter));
    }

    // PostgreSQL takes no NUL in a text, whatever a receiver answers.
    private @Nullable String excerpt() {
        String text = body.getString(0, Math.min(body.length(), KEPT_AT_MOST)).replace("\0", "");
        return text.isBlank() ? null : text;
    }
}
