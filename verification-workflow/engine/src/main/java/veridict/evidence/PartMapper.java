package veridict.evidence;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import veridict.model.Appearance;
import veridict.model.Contact;
import veridict.model.Evidence;
import veridict.model.Position;
import veridict.model.Relation;
import veridict.model.SearchRecord;
import veridict.model.TextQuote;

/** Entities to records, one way. */
@Mapper(componentModel = "cdi", unmappedTargetPolicy = ReportingPolicy.ERROR)
abstract class PartMapper {

    abstract Position toPosition(PositionEntity position);

    @Mapping(target = "quote", source = "appearance")
    abstract Appearance toAppearance(AppearanceEntity appearance);

    abstract Contact toContact(ContactEntity contact);

    abstract Evidence toEvidence(EvidenceEntity evidence);

    abstract SearchRecord toSearch(SearchEntity search);

    @Mapping(target = "claim", source = "other")
    abstract Relation toRelation(RelationEntity relation);

    @Nullable
    TextQuote toQuote(AppearanceEntity appearance) {
        return appearance.quoteExact == null
                ? null
                : new TextQuote(appearance.quoteExact, appearance.quotePrefix, appearance.quoteSuffix);
    }
}
