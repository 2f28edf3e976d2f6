package veridict.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veridict.json.Json;
import veridict.record.Chain;

/** deploy/audit: checks the record without any of the services, and in bounded memory. The settings are theirs. */
public final class Audit {

    private static final int HOLDS = 0;
    private static final int BROKEN = 1;
    private static final int UNKNOWN = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final Json json = new Json(new ObjectMapper());

    Audit(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /** The first argument is the directory that was called from. */
    public static void main(String[] arguments) {
        // Quarkus' is on the class path, and complains when it was not chosen.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        List<String> words = Arrays.asList(arguments);
        System.exit(
                new Audit(System.getenv(), System.out).run(Path.of(words.getFirst()), words.subList(1, words.size())));
    }

    int run(Path from, List<String> words) {
        try {
            AuditOptions options = AuditOptions.of(from, words);
            Chain chain = new Chain(json, setting("VERIDICT_AUDIT_KEY"));
            return options.verifies() ? verify(options, chain) : export(options, chain);
        } catch (SQLException | IOException | RuntimeException e) {
            out.println(e instanceof IOException ? "The file cannot be used: " + e.getMessage() : e.getMessage());
            return UNKNOWN;
        }
    }

    private int verify(AuditOptions options, Chain chain) throws SQLException, IOException {
        Findings findings = new Findings(options.claim(), out);
        Verification verification = new Verification(chain, json, findings);
        if (options.export().isPresent()) {
            try (BufferedReader in = Files.newBufferedReader(options.export().get())) {
                new ExportFile(in, chain, json).read(verification).ifPresent(findings::add);
            }
        } else {
            read(options, verification);
        }
        return findings.close() ? HOLDS : BROKEN;
    }

    private int export(AuditOptions options, Chain chain) throws SQLException, IOException {
        Path file = options.export().orElseThrow();
        // It holds what only some of the newsroom may read.
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer lines = Files.newBufferedWriter(file)) {
            ExportWriter writer = new ExportWriter(lines, chain, json);
            read(options, writer);
            out.printf(
                    "Exported %d claims with %d entries.%n",
                    writer.closing().claims(), writer.closing().entries());
        }
        return HOLDS;
    }

    private void read(AuditOptions options, Auditor auditor) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                setting("QUARKUS_DATASOURCE_JDBC_URL"),
                setting("QUARKUS_DATASOURCE_USERNAME"),
                setting("QUARKUS_DATASOURCE_PASSWORD"))) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            new StoredRecord(connection, json).read(options.claim(), auditor);
        }
    }

    private String setting(String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(name + " has to be set"));
    }
}
