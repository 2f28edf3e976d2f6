package veridict.start;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the schema is migrated and the flow is written. */
@Readiness
@ApplicationScoped
class SchemaReady implements HealthCheck {

    private final Opening opening;

    SchemaReady(Opening opening) {
        this.opening = opening;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schema and flow").status(opening.isOpen()).build();
    }
}
