package veridict.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import veridict.review.FlowFileRefused;
import veridict.review.FlowStore;

/**
 * The newsroom's flow as {@code veridict.flow} names it: a file of its own, or one of those that come with Veridict,
 * {@code two-person-desk} or {@code large-desk}; {@code flow.yaml} when it names none.
 */
@ApplicationScoped
class FlowSource {

    private static final String USUAL = "flow.yaml";
    private static final Map<String, String> SHIPPED = Map.of(
            USUAL, USUAL, "two-person-desk", "flows/two-person-desk.yaml", "large-desk", "flows/large-desk.yaml");

    private final FlowStore store;
    private final Optional<String> file;

    FlowSource(FlowStore store, @ConfigProperty(name = "veridict.flow") Optional<String> file) {
        this.store = store;
        this.file = file;
    }

    /** @throws FlowFileRefused when the file cannot be read, or is no flow */
    void install() {
        String name = file.orElse(USUAL);
        if (SHIPPED.containsKey(name)) {
            store.install(name, shipped(SHIPPED.get(name)));
        } else {
            store.install(name, written(Path.of(name)));
        }
    }

    private static String written(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new FlowFileRefused(path + ": cannot be read: " + e.getMessage());
        }
    }

    private static String shipped(String resource) {
        ClassLoader here = Thread.currentThread().getContextClassLoader();
        try (InputStream flow = Objects.requireNonNull(here.getResourceAsStream(resource))) {
            return new String(flow.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " is part of the engine", e);
        }
    }
}
