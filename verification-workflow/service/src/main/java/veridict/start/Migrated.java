package veridict.start;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the schema is migrated and the flow is written. */
@Readiness
@ApplicationScoped
class Migrated implements HealthCheck {

    private final Opening opening;

    Migrated(Opening opening) {
        this.opening = opening;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("migrations").status(opening.isOpen()).build();
    }
}
