package veridict.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import veridict.model.Claim;

/** deploy/audit as somebody would call it, against the database of the tests. */
@ApplicationScoped
class Command {

    private final Map<String, String> environment;

    Command(Config config) {
        this.environment = Map.of(
                "VERIDICT_AUDIT_KEY", config.getValue("veridict.audit.key", String.class),
                "QUARKUS_DATASOURCE_JDBC_URL", config.getValue("quarkus.datasource.jdbc.url", String.class),
                "QUARKUS_DATASOURCE_USERNAME", config.getValue("quarkus.datasource.username", String.class),
                "QUARKUS_DATASOURCE_PASSWORD", config.getValue("quarkus.datasource.password", String.class));
    }

    String verify(Claim claim) {
        return firstLine(run("verify", "--claim", claim.id().toString()));
    }

    String verifyExport(Claim claim) {
        Path file = Path.of("target", claim.id() + ".jsonl");
        run("export", "--claim", claim.id().toString(), file.toString());
        return firstLine(run("verify", "--export", file.toString()));
    }

    /** What it ended with, and what it said. */
    String run(String... words) {
        return run(environment, words);
    }

    String runWith(String name, String value, String... words) {
        Map<String, String> other = new HashMap<>(environment);
        other.put(name, value);
        return run(other, words);
    }

    private static String run(Map<String, String> environment, String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int ended = new Audit(environment, new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(Path.of(""), List.of(words));
        return ended + " " + said.toString(StandardCharsets.UTF_8).strip();
    }

    private static String firstLine(String said) {
        return said.lines().findFirst().orElseThrow();
    }
}
