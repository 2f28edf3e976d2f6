package veridict.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Something to run: its name, its command line, what is added to the environment, and the directory of the stack it belongs to. */
public record Program(String name, List<String> command, Map<String, String> environment, Path state) {

    /** Its output, of this and of earlier starts. */
    public Path log() {
        return state.resolve("log").resolve(name + ".log");
    }

    /** Starts it so that it outlives this JVM and the terminal, and writes down which process it is. */
    public RunningProgram start() {
        try {
            Files.createDirectories(log().getParent());
            List<String> line = new ArrayList<>(List.of("nohup"));
            line.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(state.toFile())
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(Redirect.appendTo(log().toFile()))
                    .redirectErrorStream(true);
            builder.environment().putAll(environment);
            ProcessHandle process = builder.start().toHandle();
            PidFile.of(state, name).write(process);
            return new RunningProgram(name, process, log());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not start: " + e.getMessage(), e);
        }
    }
}
