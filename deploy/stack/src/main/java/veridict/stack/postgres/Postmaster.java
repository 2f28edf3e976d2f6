package veridict.stack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import veridict.stack.process.Command;
import veridict.stack.process.PidFile;
import veridict.stack.process.RunningProgram;

/** The process that serves a data directory, whoever started it; PostgreSQL writes down there which one it is. */
public record Postmaster(Path data, Path log) {

    /** The process, if it runs. */
    public Optional<RunningProgram> running() {
        try {
            List<String> lines = Files.readAllLines(file());
            return PidFile.running(Long.parseLong(lines.get(0)), Instant.ofEpochSecond(Long.parseLong(lines.get(2))))
                    .map(process -> new RunningProgram("postgresql", process, log));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it: sessions are closed, transactions rolled back, the data directory is left in order. */
    public void stop() {
        Optional<RunningProgram> running = running();
        if (running.isPresent()) {
            ProcessHandle process = running.get().process();
            Command.run(List.of(
                    "kill",
                    "-INT",
                    Long.toString(process.pid()))); // PostgreSQL's fast shutdown; TERM would wait for clients
            if (!running.get().endsWithin(RunningProgram.PATIENCE)) {
                running.get().kill();
            }
        }
        forgetThoseWhoDied();
    }

    /** A crashed server leaves its note behind, and the next one would take a stranger with the same number for it. */
    private void forgetThoseWhoDied() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }
}
