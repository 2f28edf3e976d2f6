package veridict.stack.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program that was started; it may have ended since. */
public record RunningProgram(String name, ProcessHandle process, Path log) {
    /** How long a program gets to end by itself. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end, and ends it when it does not. */
    public void stop() {
        process.destroy();
        if (!endsWithin(PATIENCE)) {
            kill();
        }
    }

    /** Ends it as a crash would: nothing is drained, nothing is said. */
    public void kill() {
        process.destroyForcibly();
        endsWithin(PATIENCE);
    }

    /** Waits for its end, and answers whether it came. */
    public boolean endsWithin(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Nobody can wait for " + name, e);
        }
    }
}
