package veridict.claim;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;
import veridict.model.Claim;

/** Copies of a claim without what a reader may not see. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ClaimVeil {

    ClaimVeil OVER = Mappers.getMapper(ClaimVeil.class);

    /** Without a name of the newsroom's people, and what only they are told. */
    @Mapping(target = "assignee", ignore = true)
    @Mapping(target = "rater", ignore = true)
    @Mapping(target = "recused", expression = "java(java.util.List.of())")
    @Mapping(target = "submitter", ignore = true)
    @Mapping(target = "correction", ignore = true)
    @Mapping(target = "schedule", ignore = true)
    @Mapping(target = "stoppedFor", ignore = true)
    @Mapping(target = "deadline", ignore = true)
    @Mapping(target = "dueSoonAt", ignore = true)
    @Mapping(target = "escalation", ignore = true)
    Claim staff(Claim claim);

    /** Without what its submitter gave beside the words: for who submitted a duplicate. */
    @Mapping(target = "externalId", ignore = true)
    @Mapping(target = "articleId", ignore = true)
    @Mapping(target = "quote", ignore = true)
    Claim submission(Claim claim);

    /** Without any person's name, as events carry it. */
    @Mapping(target = "claimant", ignore = true)
    @Mapping(target = "assignee", ignore = true)
    @Mapping(target = "rater", ignore = true)
    @Mapping(target = "recused", expression = "java(java.util.List.of())")
    @Mapping(target = "submitter", ignore = true)
    @Mapping(target = "articleId", ignore = true)
    @Mapping(target = "quote", ignore = true)
    @Mapping(target = "correction", ignore = true)
    @Mapping(target = "schedule", ignore = true)
    @Mapping(target = "stoppedFor", ignore = true)
    @Mapping(target = "deadline", ignore = true)
    @Mapping(target = "dueSoonAt", ignore = true)
    @Mapping(target = "escalation", ignore = true)
    Claim names(Claim claim);
}
