package veridict.benchmark.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import veridict.stack.postgres.Database;

/** PostgreSQL's own load generator; deploy/lib/pgbench.sh says where it is. */
public record Pgbench(Database database, String role, Path script) {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern PORT = Pattern.compile("//localhost:(\\d+)/");

    public static Pgbench of(Database database, String role, String script) {
        try {
            return new Pgbench(database, role, Files.writeString(Files.createTempFile("veridict", ".pgbench"), script));
        } catch (IOException e) {
            throw new UncheckedIOException("The script for pgbench cannot be written", e);
        }
    }

    /** How often a second its clients get through the script, with prepared statements. */
    public double perSecond(int clients, int seconds) {
        Matcher port = PORT.matcher(database.url());
        if (!port.find()) {
            throw new IllegalStateException("There is no port in " + database.url());
        }
        String said = said(List.of(
                System.getenv().getOrDefault("VERIDICT_PGBENCH", "pgbench"),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=2",
                "--time=" + seconds,
                "--define=begun=0",
                "--file=" + script,
                "--host=localhost",
                "--port=" + port.group(1),
                "--username=" + role,
                database.name()));
        Matcher tps = TPS.matcher(said);
        if (!tps.find() || said.contains("aborted")) {
            throw new IllegalStateException("pgbench found no end: " + said);
        }
        return Double.parseDouble(tps.group(1));
    }

    private static String said(List<String> line) {
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("pgbench cannot be run: " + e.getMessage(), e);
        }
    }
}
