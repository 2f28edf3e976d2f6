package veridict.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Short commands that are waited for. */
public final class Command {
    private Command() {}

    /** Runs a command and throws, with what it said, when it fails. */
    public static void run(List<String> line) {
        try {
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home")));
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException("%s failed (%d): %s".formatted(line.getFirst(), code, said));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(line.getFirst() + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + line.getFirst(), e);
        }
    }

    /** Deletes a directory with everything in it, if it is there. */
    public static void delete(Path directory) {
        run(List.of("rm", "-rf", directory.toString()));
    }

    /** The {@code java} that runs this program. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
