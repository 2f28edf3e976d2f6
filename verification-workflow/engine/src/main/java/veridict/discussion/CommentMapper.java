package veridict.discussion;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import veridict.model.Comment;
import veridict.model.CommentThread;
import veridict.model.Person;
import veridict.people.PersonEntity;

/** Entity to record, one way. */
@Mapper(componentModel = "cdi", unmappedTargetPolicy = ReportingPolicy.ERROR)
interface CommentMapper {

    @Mapping(target = "passage", expression = "java(thread.passage())")
    @Mapping(target = "accepted", source = "thread.acceptedId")
    @Mapping(target = "comments", source = "comments")
    CommentThread toThread(ThreadEntity thread, List<CommentEntity> comments);

    Comment toComment(CommentEntity comment);

    default Person toPerson(PersonEntity person) {
        return person.toPerson();
    }
}
