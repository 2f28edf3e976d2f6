package veridict.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import veridict.stack.Repository;
import veridict.stack.process.Command;
import veridict.stack.process.FreePort;
import veridict.stack.service.Service;

/** What a service says that is set up for production with a secret that is none. */
class ProductionStartTest {
    private static final String OWN_KEY = "pJ3l4mE8m0c8y2S1yq9QnqvM5xw3m0f2qZ4b1r7uX9A=";

    @Test
    void a_password_that_everybody_knows_ends_the_start_and_is_named() throws Exception {
        String said = said(Map.of("QUARKUS_DATASOURCE_PASSWORD", "veridict_api", "VERIDICT_AUDIT_KEY", OWN_KEY));
        assertTrue(said.contains("Everybody knows the secret in quarkus.datasource.password."), said);
    }

    @Test
    void so_does_a_key_that_is_too_short() throws Exception {
        String said = said(Map.of("QUARKUS_DATASOURCE_PASSWORD", "one of their own", "VERIDICT_AUDIT_KEY", "c2hvcnQ="));
        assertTrue(said.contains("veridict.audit.key has to be 32 bytes in base64"), said);
    }

    private static String said(Map<String, String> settings) throws IOException, InterruptedException {
        ProcessBuilder start = new ProcessBuilder(
                        Command.java(),
                        "-jar",
                        Service.API.program(Repository.root()).toString())
                .redirectErrorStream(true);
        start.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(FreePort.any()),
                        "QUARKUS_MANAGEMENT_PORT", Integer.toString(FreePort.any()),
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/nobody",
                        "QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:1/realms/veridict",
                        "VERIDICT_PUBLIC_URL", "https://verdicts.news.example",
                        "VERIDICT_NEWSROOM_NAME", "News",
                        "VERIDICT_NEWSROOM_URL", "https://news.example"));
        start.environment().put("VERIDICT_SECRETS_KEY", OWN_KEY);
        start.environment().putAll(settings);
        Process service = start.start();
        List<String> lines = service.inputReader().lines().toList();
        assertEquals(1, service.waitFor());
        return String.join("\n", lines);
    }
}
