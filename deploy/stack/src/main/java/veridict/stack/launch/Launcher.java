package veridict.stack.launch;

import java.util.Arrays;
import java.util.List;
import veridict.stack.Repository;
import veridict.stack.service.Ports;

/** What the scripts in deploy/ run once there is a JDK and everything is built. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        try {
            System.exit(run(arguments[0], Arrays.asList(arguments).subList(1, arguments.length)));
        } catch (RuntimeException e) {
            System.err.println("Veridict: " + e.getMessage());
            System.exit(1);
        }
    }

    private static int run(String command, List<String> options) throws RuntimeException {
        LocalStack stack = new LocalStack(Repository.root(), Repository.state(), Ports.of(System.getenv()));
        return switch (command) {
            case "up" -> new Up(stack, UpOptions.of(options)).run();
            case "down" -> new Down(stack).run();
            case "status" -> new Status(stack).run();
            default -> throw new IllegalArgumentException("there is no command " + command);
        };
    }
}
