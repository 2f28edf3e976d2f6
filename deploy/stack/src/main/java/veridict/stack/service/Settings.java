package veridict.stack.service;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import veridict.stack.postgres.Database;

/** What the services of one local stack are told: by the environment, as in production. */
public record Settings(
        Path repository, Path state, Ports ports, Database database, String keycloakUrl, Secrets secrets) {

    public String url(Service service) {
        return "http://localhost:" + ports.of(service);
    }

    Map<String, String> environment(Service service) {
        Map<String, String> environment = new HashMap<>(secrets.values());
        environment.put("VERIDICT_DEMO", "true"); // the passwords and client secrets below are known to everybody
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.healthOf(service)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.role());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", service.role());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloakUrl + "/realms/veridict");
        environment.put("VERIDICT_PUBLIC_URL", url(Service.API));
        environment.put("VERIDICT_DESK_URL", url(Service.UI));
        environment.put("VERIDICT_NEWSROOM_NAME", "Veridict Demo Newsroom");
        environment.put("VERIDICT_NEWSROOM_URL", url(Service.API));
        environment.put("VERIDICT_WEBHOOKS_ALLOW_LOOPBACK", "true");
        environment.put("QUARKUS_SHUTDOWN_TIMEOUT", "3S"); // nobody on one machine waits for a long poll to end
        switch (service) {
            case WORKFLOW -> {
                environment.put("QUARKUS_FLYWAY_USERNAME", "veridict_migrator");
                environment.put("QUARKUS_FLYWAY_PASSWORD", "veridict_migrator");
            }
            case API -> {}
            case UI -> {
                environment.put("QUARKUS_OIDC_CLIENT_ID", "reviewer-ui");
                environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", "reviewer-ui-demo");
            }
        }
        return environment;
    }
}
