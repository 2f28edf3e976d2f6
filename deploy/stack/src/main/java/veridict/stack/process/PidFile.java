package veridict.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which process a program is: its number and when it started, because numbers are given out again. */
public record PidFile(Path file) {
    /** The start of a process is computed from the clock, which may be put right meanwhile. */
    private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(30);

    public static PidFile of(Path state, String name) {
        return new PidFile(state.resolve("run").resolve(name + ".pid"));
    }

    public void write(ProcessHandle process) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, process.pid() + "\n" + Instant.now().getEpochSecond() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> process() {
        try {
            List<String> lines = Files.readAllLines(file);
            return running(Long.parseLong(lines.get(0)), Instant.ofEpochSecond(Long.parseLong(lines.get(1))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of a number, unless it is another one that got the number later. */
    public static Optional<ProcessHandle> running(long pid, Instant started) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> process.info()
                .startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(CLOCK_CORRECTION) < 0)
                .orElse(true));
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
