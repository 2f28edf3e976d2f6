package veridict.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import veridict.review.ReviewFlow;

/** Ready is: the database answers, its schema is at least ours, and the workflow service has written the flow. */
@Readiness
@ApplicationScoped
class SchemaReady implements HealthCheck {

    private final ReviewFlow flow;

    SchemaReady(ReviewFlow flow) {
        this.flow = flow;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("schema and flow")
                    .status(flow.isThere())
                    .build();
        } catch (RuntimeException notYet) {
            return HealthCheckResponse.named("schema and flow")
                    .down()
                    .withData("waiting for", "the database")
                    .build();
        }
    }
}
