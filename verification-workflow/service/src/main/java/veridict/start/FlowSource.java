package veridict.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import veridict.review.FlowFileRefused;
import veridict.review.FlowStore;

/** The newsroom's own {@code flow.yaml} when it has one ({@code veridict.flow}), the one that comes with Veridict otherwise. */
@ApplicationScoped
class FlowSource {

    private final FlowStore store;
    private final Optional<String> file;

    FlowSource(FlowStore store, @ConfigProperty(name = "veridict.flow") Optional<String> file) {
        this.store = store;
        this.file = file;
    }

    /** @throws FlowFileRefused when the file cannot be read, or is no flow */
    void install() {
        if (file.isPresent()) {
            store.install(file.get(), written(Path.of(file.get())));
        } else {
            store.install("flow.yaml", shipped());
        }
    }

    private static String written(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new FlowFileRefused(path + ": cannot be read: " + e.getMessage());
        }
    }

    private static String shipped() {
        ClassLoader here = Thread.currentThread().getContextClassLoader();
        try (InputStream flow = Objects.requireNonNull(here.getResourceAsStream("flow.yaml"))) {
            return new String(flow.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("flow.yaml is part of the engine", e);
        }
    }
}
