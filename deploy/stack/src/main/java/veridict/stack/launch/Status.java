package veridict.stack.launch;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import veridict.stack.process.RunningProgram;

/** deploy/status: what runs where. Ends with 0 when everything runs. */
final class Status {
    private final LocalStack stack;

    Status(LocalStack stack) {
        this.stack = stack;
    }

    int run() {
        Map<String, RunningProgram> running =
                stack.running().stream().collect(Collectors.toMap(RunningProgram::name, Function.identity()));
        Map<String, String> addresses = stack.addresses().read();
        addresses.forEach((part, address) -> {
            RunningProgram program = running.get(part);
            String where = program == null
                    ? "does not run"
                    : "%s  (process %d)".formatted(address, program.process().pid());
            System.out.printf("%-22s %s%n", part, where);
        });
        if (addresses.isEmpty()) {
            System.out.println("Nothing of Veridict runs here.");
        }
        return !addresses.isEmpty() && running.keySet().containsAll(addresses.keySet()) ? 0 : 1;
    }
}
