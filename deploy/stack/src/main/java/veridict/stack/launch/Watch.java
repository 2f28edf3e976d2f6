package veridict.stack.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import veridict.stack.process.RunningProgram;

/** Watches the running parts: an error in a log and a part that ends are one line each on the screen. */
final class Watch {
    private static final Pattern PROBLEM =
            Pattern.compile("(?m)^\\S+ \\S+ (?:ERROR|FATAL)\\s+\\[[^]]*]\\s+(?:\\([^)]*\\)\\s+)?(.*)$");
    private static final int WIDTH = 160;

    private final Screen screen;
    private final List<RunningProgram> running;
    private final Map<RunningProgram, Long> read = new HashMap<>();

    Watch(LocalStack stack, Screen screen) {
        this.screen = screen;
        this.running = new ArrayList<>(stack.running());
        running.forEach(program -> read.put(program, program.log().toFile().length()));
    }

    /** Returns when nothing is left to watch, or when it was all ended on purpose. */
    void until(BooleanSupplier leaving) {
        try {
            while (!running.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(500);
                if (leaving.getAsBoolean()) {
                    return;
                }
                running.forEach(this::tellProblems);
                running.removeIf(this::toldItsEnd);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellProblems(RunningProgram program) {
        Matcher problems = PROBLEM.matcher(newText(program));
        while (problems.find()) {
            String line = "  ! %s: %s".formatted(program.name(), problems.group(1));
            screen.say(line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…");
        }
    }

    private boolean toldItsEnd(RunningProgram program) {
        boolean ended = !program.isAlive();
        if (ended) {
            screen.say("  ! %s ended; its log: %s".formatted(program.name(), program.log()));
        }
        return ended;
    }

    private String newText(RunningProgram program) {
        try (RandomAccessFile log = new RandomAccessFile(program.log().toFile(), "r")) {
            log.seek(read.getOrDefault(program, 0L));
            byte[] bytes = new byte[(int) Math.min(1 << 20, log.length() - log.getFilePointer())];
            log.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            int whole = text.lastIndexOf('\n') + 1;
            read.merge(program, (long) text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length, Long::sum);
            return text.substring(0, whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
