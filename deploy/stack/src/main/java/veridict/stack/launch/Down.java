package veridict.stack.launch;

import java.util.Optional;
import veridict.stack.process.RunningProgram;

/** deploy/down: ends the launcher, if one is there, and everything that runs. */
final class Down {
    private final LocalStack stack;

    Down(LocalStack stack) {
        this.stack = stack;
    }

    int run() {
        Screen screen = new Screen();
        Optional<ProcessHandle> launcher = stack.launcher().process();
        if (launcher.isEmpty() && stack.running().isEmpty()) {
            screen.say("Nothing of Veridict runs here.");
            return 0;
        }
        launcher.ifPresent(process -> screen.doing(
                "Ending deploy/up", () -> new RunningProgram("deploy/up", process, stack.log("launcher")).stop()));
        if (!stack.running().isEmpty()) {
            screen.doing("Stopping", stack::stop);
        }
        stack.launcher().delete();
        screen.say("Veridict is stopped.");
        return 0;
    }
}
