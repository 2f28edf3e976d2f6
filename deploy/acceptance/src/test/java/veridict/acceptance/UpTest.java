package veridict.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veridict.stack.Repository;
import veridict.stack.process.Command;
import veridict.stack.process.FreePort;

/** What deploy/up says when it cannot start, in a checkout of its own so that nobody's running stack is touched. */
class UpTest {
    private static final String REALM = "deploy/keycloak/veridict-demo-realm.json";
    private static final List<String> PORTS = List.of(
            "VERIDICT_UI_PORT",
            "VERIDICT_WORKFLOW_PORT",
            "VERIDICT_KEYCLOAK_PORT",
            "VERIDICT_POSTGRES_PORT",
            "VERIDICT_UI_HEALTH_PORT",
            "VERIDICT_API_HEALTH_PORT",
            "VERIDICT_WORKFLOW_HEALTH_PORT");

    @Test
    void a_port_in_use_is_one_line_with_name_and_number_and_nothing_is_started(@TempDir Path checkout)
            throws IOException, InterruptedException {
        Files.createDirectories(checkout.resolve(REALM).getParent());
        Files.copy(Repository.root().resolve(REALM), checkout.resolve(REALM));
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process up = up(checkout, somebody.getLocalPort());
            List<String> said = up.inputReader().lines().toList();
            assertNotEquals(0, up.waitFor());
            assertEquals(
                    List.of(
                            "Veridict: port %d (claims-api) is in use; end what listens there, or move it (deploy/up --help lists the variables)"
                                    .formatted(somebody.getLocalPort())),
                    said);
            assertFalse(Files.exists(checkout.resolve(".veridict/run")), "something was started");
        }
    }

    @Test
    void the_help_names_every_port_that_can_be_moved() throws IOException, InterruptedException {
        Process help = new ProcessBuilder(
                        "bash", Repository.root().resolve("deploy/up").toString(), "--help")
                .start();
        String said = String.join("\n", help.inputReader().lines().toList());
        assertEquals(0, help.waitFor());
        Stream.concat(PORTS.stream(), Stream.of("VERIDICT_API_PORT"))
                .forEach(variable -> assertTrue(said.contains(variable), () -> variable + " is missing in:\n" + said));
    }

    private static Process up(Path checkout, int taken) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder up = new ProcessBuilder(
                        Command.java(), "-cp", classPath, "veridict.stack.launch.Launcher", "up", "--empty")
                .directory(checkout.toFile())
                .redirectErrorStream(true);
        PORTS.forEach(variable -> up.environment().put(variable, Integer.toString(FreePort.any())));
        up.environment().put("VERIDICT_API_PORT", Integer.toString(taken));
        return up.start();
    }
}
