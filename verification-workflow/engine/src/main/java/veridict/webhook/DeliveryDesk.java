package veridict.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.input.Cursor;
import veridict.input.Inputs;
import veridict.model.Actor;
import veridict.model.Delivery;
import veridict.model.DeliveryState;
import veridict.model.EndpointState;
import veridict.model.EventType;
import veridict.model.Page;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** The door to deliveries: who may manage an endpoint reads what was sent to it, sends it a ping or an example, and has one sent again. */
@ApplicationScoped
public class DeliveryDesk {

    private final EntityManager database;
    private final Inputs inputs;
    private final ExampleEvents examples;
    private final Deliveries deliveries;
    private final WebhookMapper mapper;

    DeliveryDesk(
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

    /** What was and is on its way to an endpoint, the newest first, with every attempt. */
    @Transactional
    public Page<Delivery> list(UUID endpointId, @Nullable String cursor, int limit, Actor actor) {
        Ownership.read(endpointId, actor);
        String list = "deliveries of " + endpointId;
        List<Delivery> found = DeliveryEntity.ofEndpoint(endpointId, Cursor.read(cursor, list), limit).stream()
                .map(mapper::toDelivery)
                .toList();
        return Cursor.page(found, limit, last -> Cursor.write(list, last.createdAt(), last.id()));
    }

    /** @throws Refused {@link Refusal.Unknown}, {@link Refusal.RoleMayNot} */
    @Transactional
    public Delivery delivery(UUID id, Actor actor) {
        Ownership.needRole(actor);
        DeliveryEntity delivery = DeliveryEntity.<DeliveryEntity>findByIdOptional(id)
                .filter(found -> Ownership.isTheirs(found.endpointId, actor))
                .orElseThrow(() -> new Refused(new Refusal.Unknown("delivery", id.toString())));
        return mapper.toDelivery(delivery);
    }

    /**
     * Sends a signed ping now, whatever the state; one that is answered with 2xx makes a PENDING endpoint ACTIVE. Asked again within a second
     * it is the same: nobody floods an address that has not agreed to get anything.
     */
    @Transactional
    public Delivery ping(UUID endpointId, Actor actor) {
        Ownership.locked(database, endpointId, actor);
        return read(deliveries.latestPing(endpointId).orElseGet(() -> deliveries.ping(endpointId)));
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
        EndpointEntity endpoint = Ownership.locked(database, endpointId, actor);
        EventType type = type(inputs.checked(input).type());
        refuseDisabled(endpoint, "test it");
        return read(deliveries.test(endpointId, type, endpoint.payload, examples.body(type, endpoint.payload)));
    }

    /**
     * Makes the next attempt of a delivery now, also of one that was delivered or given up: same message id, same bytes.
     *
     * @throws Refused {@link Refusal.Cancelled}, {@link Refusal.NotNow} for an endpoint that is disabled, {@link Refusal.Unknown},
     *     {@link Refusal.RoleMayNot}
     */
    @Transactional
    public Delivery retry(UUID id, Actor actor) {
        Delivery delivery = delivery(id, actor);
        EndpointEntity endpoint = Ownership.locked(database, delivery.endpointId(), actor);
        if (delivery.state() == DeliveryState.CANCELLED) {
            throw new Refused(new Refusal.Cancelled(id));
        }
        refuseDisabled(endpoint, "retry or replay");
        deliveries.retry(id);
        database.clear();
        return read(id);
    }

    private static void refuseDisabled(EndpointEntity endpoint, String then) {
        if (endpoint.state == EndpointState.DISABLED) {
            throw new Refused(new Refusal.NotNow("The endpoint is DISABLED. Enable it again, then " + then + "."));
        }
    }

    private Delivery read(UUID id) {
        return mapper.toDelivery(DeliveryEntity.findById(id));
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
