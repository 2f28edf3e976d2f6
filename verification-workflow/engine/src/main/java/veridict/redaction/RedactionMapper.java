package veridict.redaction;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import veridict.model.Person;
import veridict.model.Redaction;
import veridict.people.PersonEntity;

/** Entity to record, one way. */
@Mapper(componentModel = "cdi", unmappedTargetPolicy = ReportingPolicy.ERROR)
interface RedactionMapper {

    @Mapping(target = "places", source = "places")
    Redaction toRedaction(RedactionEntity redaction, @Nullable Map<String, Integer> places);

    default @Nullable Person toPerson(@Nullable PersonEntity person) {
        return person == null ? null : person.toPerson();
    }
}
