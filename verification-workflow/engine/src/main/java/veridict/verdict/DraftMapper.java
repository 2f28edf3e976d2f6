package veridict.verdict;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;
import veridict.model.Draft;
import veridict.model.Person;

/** Entity to record, one way. */
@Mapper(componentModel = "cdi", unmappedTargetPolicy = ReportingPolicy.ERROR)
interface DraftMapper {

    Draft toDraft(DraftEntity draft, List<Person> hands);
}
