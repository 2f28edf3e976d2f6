package veridict.benchmark.delivery;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The bare loop: posts the same bytes to one address, so many at once, for so many seconds. Its arguments: port, at once, seconds, bytes. */
final class Poster {
    private Poster() {}

    public static void main(String[] said) throws InterruptedException {
        URI address = URI.create("http://localhost:" + said[0] + "/hook");
        int atOnce = Integer.parseInt(said[1]);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(said[2]));
        String body = "x".repeat(Integer.parseInt(said[3]));
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            for (int i = 0; i < atOnce; i++) {
                threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        client.send(request, BodyHandlers.discarding());
                    }
                    return null;
                });
            }
        }
    }
}
