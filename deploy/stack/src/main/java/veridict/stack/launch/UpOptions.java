package veridict.stack.launch;

import java.util.List;

/** How deploy/up was asked to start. */
record UpOptions(boolean detach, boolean fresh, boolean empty) {
    private static final List<String> KNOWN = List.of("--detach", "--fresh", "--empty");

    static UpOptions of(List<String> options) {
        for (String option : options) {
            if (!KNOWN.contains(option)) {
                throw new IllegalArgumentException(
                        "deploy/up does not know " + option + "; deploy/up --help tells what it knows");
            }
        }
        return new UpOptions(options.contains("--detach"), options.contains("--fresh"), options.contains("--empty"));
    }
}
