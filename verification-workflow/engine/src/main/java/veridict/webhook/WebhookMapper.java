package veridict.webhook;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import veridict.model.Attempt;
import veridict.model.Delivery;
import veridict.model.Endpoint;
import veridict.model.EventType;
import veridict.model.Person;
import veridict.people.PersonEntity;

/** Entity to record, one way; a secret comes along once. */
@Mapper(componentModel = "cdi", unmappedTargetPolicy = ReportingPolicy.ERROR)
interface WebhookMapper {

    @Mapping(target = "secret", ignore = true)
    Endpoint toEndpoint(EndpointEntity endpoint);

    @Mapping(target = "secret", source = "secret")
    Endpoint toNewEndpoint(EndpointEntity endpoint, String secret);

    @Mapping(target = "attempts", source = "made")
    Delivery toDelivery(DeliveryEntity delivery);

    Attempt toAttempt(AttemptRow attempt);

    default Person toPerson(PersonEntity person) {
        return person.toPerson();
    }

    default EventType toType(String wire) {
        return EventType.of(wire)
                .orElseThrow(() -> new IllegalStateException("a delivery of an unknown type: " + wire));
    }
}
