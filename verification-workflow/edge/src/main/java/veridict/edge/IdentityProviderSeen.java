package veridict.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether the identity provider answers, and is always up: public pages do without it, and so do tokens until its keys change. */
@Readiness
@ApplicationScoped
class IdentityProviderSeen implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HttpRequest discovery;

    IdentityProviderSeen(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        discovery = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("identity provider")
                .up()
                .withData("state", answers() ? "answers" : "does not answer")
                .build();
    }

    private boolean answers() {
        try {
            return http.send(discovery, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
