package veridict.ui.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import veridict.model.Endpoint;
import veridict.ui.frame.Visitor;
import veridict.webhook.EndpointQueries;

/** The endpoints that get nothing any more though nobody wished it, for those who can do something about it. */
@RequestScoped
@Named("alarms")
public class Alarms {
    private static final int TOLD = 5;

    private final EndpointQueries endpoints;
    private final Visitor visitor;

    Alarms(EndpointQueries endpoints, Visitor visitor) {
        this.endpoints = endpoints;
        this.visitor = visitor;
    }

    public List<Endpoint> getDisabled() {
        return visitor.isOwningEndpoints() ? endpoints.disabled(TOLD, visitor.actor()) : List.of();
    }
}
