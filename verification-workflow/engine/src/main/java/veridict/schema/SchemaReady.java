package veridict.schema;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import veridict.review.ReviewFlow;

/** Ready is: the database answers, its schema is at least ours, and the workflow service has written the flow. */
@Readiness
@ApplicationScoped
class SchemaReady implements HealthCheck {

    private final Schema schema;
    private final ReviewFlow flow;

    SchemaReady(Schema schema, ReviewFlow flow) {
        this.schema = schema;
        this.flow = flow;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            if (!schema.isAtLeast(Schema.OURS)) {
                return waitingFor("migration " + Schema.OURS);
            }
            return flow.isThere() ? HealthCheckResponse.up("schema and flow") : waitingFor("the flow");
        } catch (RuntimeException notYet) {
            return waitingFor("the database");
        }
    }

    private static HealthCheckResponse waitingFor(String what) {
        return HealthCheckResponse.named("schema and flow")
                .down()
                .withData("waiting for", what)
                .build();
    }
}
