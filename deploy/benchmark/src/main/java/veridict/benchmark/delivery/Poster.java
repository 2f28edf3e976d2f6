package veridict.benchmark.delivery;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The bare loop: posts the same bytes to one address, so many at once, for so many seconds, with headers as long as those of a signed message.
 * Its arguments: port, at once, seconds, bytes.
 */
final class Poster {
    private Poster() {}

    public static void main(String[] said) throws Exception {
        URI address = URI.create("http://localhost:" + said[0] + "/hook/bare");
        int atOnce = Integer.parseInt(said[1]);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(said[2]));
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("content-type", "application/json")
                .header("user-agent", "Veridict-Webhooks/1")
                .header("webhook-id", "0".repeat(36))
                .header("webhook-timestamp", "0".repeat(10))
                .header("webhook-signature", "0".repeat(47))
                .POST(BodyPublishers.ofString("x".repeat(Integer.parseInt(said[3]))))
                .build();
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> loops = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                loops.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        client.send(request, BodyHandlers.discarding());
                    }
                    return null;
                }));
            }
            for (Future<?> loop : loops) {
                loop.get();
            }
        }
    }
}
