package veridict.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import veridict.stack.Repository;
import veridict.stack.StackForTests;
import veridict.stack.service.Service;

/** The lines of docs/rest-road.md do what the page says: every one is run as it is printed. */
@ExtendWith(RunningStack.class)
class RestRoadTest {
    private static final Pattern BASH = Pattern.compile("^```bash\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("/public/verdicts/[\\w-]+");
    private static final int MINUTES = 2;

    private final StackForTests stack;

    RestRoadTest(StackForTests stack) {
        this.stack = stack;
    }

    @Test
    void the_lines_of_the_page_lead_to_a_published_verdict(@TempDir Path place) throws Exception {
        Path said = place.resolve("said");
        int code = run(lines(), place, said);
        String words = Files.readString(said);
        assertEquals(0, code, () -> "bash said:\n" + words);

        Caller reader = Caller.person(stack, "submitter");
        String page = PAGE.matcher(words)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElseThrow(() -> new AssertionError("no address of a verdict in:\n" + words));
        Answer verdict = reader.send(reader.request(page).header("Accept", "application/json"));
        assertFalse(verdict.expect(200).text("conclusion").isBlank());
    }

    private static String lines() throws IOException {
        String page = Files.readString(Repository.root().resolve("docs/rest-road.md"));
        return BASH.matcher(page).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
    }

    private int run(String lines, Path place, Path said) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", lines)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(said.toFile()));
        bash.environment()
                .putAll(Map.of(
                        "API", stack.url(Service.API),
                        "WORKFLOW", stack.url(Service.WORKFLOW),
                        "LOGIN", stack.tokens().keycloakUrl()));
        Process process = bash.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the lines did not end in time; they said:\n" + Files.readString(said));
        }
        return process.exitValue();
    }
}
