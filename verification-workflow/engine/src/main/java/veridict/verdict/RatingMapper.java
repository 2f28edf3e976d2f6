package veridict.verdict;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;
import veridict.model.Rating;

/** Entity to record, one way. */
@Mapper(componentModel = "cdi", unmappedTargetPolicy = ReportingPolicy.ERROR)
interface RatingMapper {

    Rating toRating(RatingEntity rating);
}
