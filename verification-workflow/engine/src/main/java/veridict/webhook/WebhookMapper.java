package veridict.webhook;

import java.util.Map;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import veridict.model.Attempt;
import veridict.model.Delivery;
import veridict.model.Endpoint;
import veridict.model.EventFilters;
import veridict.model.EventType;
import veridict.model.Person;
import veridict.model.Replay;
import veridict.people.PersonEntity;

/** Entity to record, one way; a secret comes along once. */
@Mapper(componentModel = "cdi", unmappedTargetPolicy = ReportingPolicy.ERROR)
interface WebhookMapper {

    @Mapping(target = "secret", ignore = true)
    @Mapping(target = "showing", ignore = true) // a copy, which looks like a setter
    @Mapping(target = "filters", source = ".")
    Endpoint toEndpoint(EndpointEntity endpoint);

    EventFilters toFilters(EndpointEntity endpoint);

    @Mapping(target = "attempts", source = "made")
    Delivery toDelivery(DeliveryEntity delivery);

    Attempt toAttempt(AttemptRow attempt);

    Replay toReplay(ReplayEntity replay);

    /** Their values are secrets. */
    default Map<String, String> toHeaders(Map<String, String> sealed) {
        return SealedHeaders.masked(sealed);
    }

    default Person toPerson(PersonEntity person) {
        return person.toPerson();
    }

    default EventType toType(String wire) {
        return EventType.of(wire)
                .orElseThrow(() -> new IllegalStateException("a delivery of an unknown type: " + wire));
    }
}
