package veridict.stack.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import veridict.stack.Repository;
import veridict.stack.TestParts;

/** Runs every test of every module. */
public final class Verify {
    private Verify() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Repository.root();
        System.out.println("Starting PostgreSQL and Keycloak for all modules");
        List<String> line = new ArrayList<>(List.of(
                "mvn",
                "-B",
                "-ntp",
                "--fail-at-end",
                "verify",
                "-Dveridict.test.postgres=" + TestParts.postgres().adminUrl(),
                "-Dveridict.test.keycloak=" + TestParts.keycloak()));
        line.addAll(List.of(arguments));
        Instant begin = Instant.now();
        int maven = new ProcessBuilder(line)
                .directory(root.toFile())
                .inheritIO()
                .start()
                .waitFor();
        Reports reports = Reports.since(begin, root);
        System.out.println(reports.summary());
        System.exit(maven == 0 && reports.good() ? 0 : 1);
    }
}
