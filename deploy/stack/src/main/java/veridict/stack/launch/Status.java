package veridict.stack.launch;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import veridict.stack.process.RunningProgram;
import veridict.stack.service.Service;

/** deploy/status: what runs where. Ends with 0 when everything runs. */
final class Status {
    private final LocalStack stack;

    Status(LocalStack stack) {
        this.stack = stack;
    }

    int run() {
        Map<String, RunningProgram> running =
                stack.running().stream().collect(Collectors.toMap(RunningProgram::name, Function.identity()));
        List<String> parts = Stream.concat(
                        Stream.of("postgresql", "keycloak"),
                        Stream.of(Service.values()).map(Service::label))
                .toList();
        for (String part : parts) {
            RunningProgram program = running.get(part);
            System.out.printf(
                    "%-22s %s%n",
                    part,
                    program == null
                            ? "does not run"
                            : "runs as process %d".formatted(program.process().pid()));
        }
        return running.size() == parts.size() ? 0 : 1;
    }
}
