package veridict.complaint;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import veridict.model.Complaint;
import veridict.model.Person;
import veridict.people.PersonEntity;

/** Entity to record, one way. */
@Mapper(componentModel = "cdi", unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ComplaintMapper {

    @Mapping(target = "contact", ignore = true)
    Complaint toComplaint(ComplaintEntity complaint);

    @Mapping(target = "contact", source = "contact")
    Complaint toComplaint(ComplaintEntity complaint, @Nullable String contact);

    default @Nullable Person toPerson(@Nullable PersonEntity person) {
        return person == null ? null : person.toPerson();
    }
}
