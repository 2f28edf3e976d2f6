package veridict.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import veridict.stack.Repository;
import veridict.stack.postgres.Database;
import veridict.stack.process.Command;

/** A program of deploy/engines, which does reviews when it is asked to; it ends with its input. */
final class Engine implements AutoCloseable {
    /** At work at once, and connections to the database. */
    static final int THREADS = 8;

    private static final Pattern RATE = Pattern.compile("\\d+\\.\\d+");
    private static final List<String> JVM = List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC");

    private final Process process;
    private final BufferedWriter input;
    private final BufferedReader output;

    private Engine(Process process) {
        this.process = process;
        this.input = process.outputWriter();
        this.output = process.inputReader();
        next(Pattern.compile("ready"));
    }

    /** Veridict's own, as the role of claims-api. */
    static Engine desk(Database database) {
        return started(
                List.of(
                        "-jar",
                        module("desk")
                                .resolve("target/quarkus-app/quarkus-run.jar")
                                .toString(),
                        "" + THREADS),
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                        "QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "" + THREADS,
                        "QUARKUS_DATASOURCE_USERNAME", "veridict_api",
                        "QUARKUS_DATASOURCE_PASSWORD", "veridict_api",
                        "VERIDICT_DEMO", "true",
                        "VERIDICT_PUBLIC_URL", "http://localhost:8081",
                        "VERIDICT_NEWSROOM_NAME", "Veridict Demo Newsroom",
                        "VERIDICT_NEWSROOM_URL", "http://localhost:8081",
                        "VERIDICT_AUDIT_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                        "VERIDICT_SECRETS_KEY", "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXowMTIzNDU="));
    }

    /** Another one, which makes its own tables. */
    static Engine of(String name, String main, Database database) {
        try {
            Path target = module(name).resolve("target");
            String libraries = Files.readString(target.resolve("classpath")).strip();
            return started(
                    List.of(
                            "-cp",
                            target.resolve("classes") + ":" + libraries,
                            main,
                            database.url(),
                            "postgres",
                            "postgres",
                            "" + THREADS),
                    Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is not built", e);
        }
    }

    /** How many reviews a second it does, for as long as a measurement takes. */
    double reviews() {
        try {
            input.write(Rounds.SECONDS + "\n");
            input.flush();
            return Double.parseDouble(next(RATE));
        } catch (IOException e) {
            throw new UncheckedIOException("An engine went away", e);
        }
    }

    private String next(Pattern pattern) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (pattern.matcher(line).matches()) {
                    return line;
                }
                System.err.println(line);
            }
            throw new IllegalStateException("An engine ended before it was asked to");
        } catch (IOException e) {
            throw new UncheckedIOException("An engine went away", e);
        }
    }

    private static Engine started(List<String> what, Map<String, String> environment) {
        try {
            List<String> line = new ArrayList<>(List.of(Command.java()));
            line.addAll(JVM);
            line.addAll(what);
            ProcessBuilder builder = new ProcessBuilder(line).redirectError(Redirect.INHERIT);
            builder.environment().putAll(environment);
            return new Engine(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("An engine cannot be started", e);
        }
    }

    private static Path module(String name) {
        return Repository.root().resolve("deploy/engines").resolve(name);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
