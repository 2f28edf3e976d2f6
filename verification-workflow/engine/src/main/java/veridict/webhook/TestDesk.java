package veridict.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import veridict.input.Inputs;
import veridict.model.Actor;
import veridict.model.Delivery;
import veridict.model.EndpointState;
import veridict.model.EventType;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** Where the owner of an endpoint tries its receiver with examples. */
@ApplicationScoped
public class TestDesk {

    private final EntityManager database;
    private final Inputs inputs;
    private final ExampleEvents examples;
    private final Deliveries deliveries;
    private final WebhookMapper mapper;

    TestDesk(
            EntityManager database,
            Inputs inputs,
            ExampleEvents examples,
            Deliveries deliveries,
            WebhookMapper mapper) {
        this.database = database;
        this.inputs = inputs;
        this.examples = examples;
        this.deliveries = deliveries;
        this.mapper = mapper;
    }

    /**
     * Puts an example of a type on its way, in the endpoint's form and marked {@code "test": true}, whatever types the endpoint wants. It is
     * sent as events are: by one that is PENDING or PAUSED later.
     *
     * @throws Refused {@link Refusal.Invalid} for a type there is not, {@link Refusal.NotNow} for an endpoint that is disabled,
     *     {@link Refusal.Unknown}, {@link Refusal.RoleMayNot}
     */
    @Transactional
    public Delivery test(UUID endpointId, NewTest input, Actor actor) {
        EndpointEntity endpoint = WebhookDesk.ownLocked(database, endpointId, actor);
        EventType type = type(inputs.checked(input).type());
        if (endpoint.state == EndpointState.DISABLED) {
            throw new Refused(new Refusal.NotNow("The endpoint is DISABLED. Enable it again, then test it."));
        }
        UUID test = deliveries.test(endpointId, type, endpoint.payload, examples.body(type, endpoint.payload));
        return mapper.toDelivery(DeliveryEntity.findById(test));
    }

    private static EventType type(String wire) {
        EventType type = EventType.of(wire)
                .orElseThrow(() -> Refusal.Invalid.of("/type", "is no type of event, such as verdict.published"));
        if (type == EventType.PING) {
            throw Refusal.Invalid.of("/type", "has an address of its own: /v1/endpoints/{id}/ping");
        }
        return type;
    }
}
