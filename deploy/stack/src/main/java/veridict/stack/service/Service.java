package veridict.stack.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One of the three services, in the order in which they start: the first one migrates. */
public enum Service {
    WORKFLOW("verification-workflow", "verification-workflow/service", "veridict_workflow"),
    API("claims-api", "claims-api", "veridict_api"),
    UI("reviewer-ui", "reviewer-ui", "veridict_ui");

    private final String label;
    private final String module;
    private final String role;

    Service(String label, String module, String role) {
        this.label = label;
        this.module = module;
        this.role = role;
    }

    /** Its name for people, and of its log. */
    public String label() {
        return label;
    }

    /** The database role it connects as. */
    String role() {
        return role;
    }

    /**
     * Where the JVM keeps the classes it loaded, from its first end to the next starts. One of an earlier build is forgotten: the JVM
     * refuses it, and makes none in its place.
     */
    Path archive(Path repository) {
        Path archive = repository.resolve(module).resolve("target/started.jsa");
        try {
            if (Files.exists(archive)
                    && Files.getLastModifiedTime(program(repository)).compareTo(Files.getLastModifiedTime(archive))
                            > 0) {
                Files.delete(archive);
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(archive + " cannot be replaced", e);
        }
    }

    /** What is run, in a checkout that was built. */
    public Path program(Path repository) {
        Path jar = repository.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(label + " is not built: " + jar + " is missing");
        }
        return jar;
    }
}
