package veridict.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What an instance says of itself to those who measure it. */
final class Scraped {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String DELIVERED = "veridict_attempts_total{outcome=\"delivered\"} ";

    private Scraped() {}

    /** How many messages it sent that were answered with yes, since it started. */
    static double delivered(Instance instance) {
        URI metrics = instance.services().health(instance.service()).resolve("/q/metrics");
        try {
            return HTTP.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(DELIVERED))
                    .mapToDouble(line -> Double.parseDouble(line.substring(DELIVERED.length())))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
