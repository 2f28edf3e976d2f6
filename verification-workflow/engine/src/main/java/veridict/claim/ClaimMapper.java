package veridict.claim;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import veridict.model.Claim;
import veridict.model.Claimant;
import veridict.model.Correction;
import veridict.model.Escalation;
import veridict.model.Hold;
import veridict.model.Person;
import veridict.model.Publication;
import veridict.model.PublicationState;
import veridict.model.Role;
import veridict.model.ScheduledTime;
import veridict.model.TextQuote;
import veridict.model.Translation;
import veridict.people.Claimants;
import veridict.people.PersonEntity;

/** Entity to record, one way. */
@Mapper(componentModel = "cdi", unmappedTargetPolicy = ReportingPolicy.ERROR)
public abstract class ClaimMapper {

    @Inject
    Addresses addresses;

    @Mapping(target = "claimant", source = "claim")
    @Mapping(target = "translation", source = "claim")
    @Mapping(target = "quote", source = "claim")
    @Mapping(target = "hold", source = "claim")
    @Mapping(target = "correction", source = "claim")
    @Mapping(target = "schedule", source = "claim")
    @Mapping(target = "escalation", source = "claim")
    @Mapping(target = "publication", source = "claim")
    public abstract Claim toClaim(ClaimEntity claim);

    @Nullable
    Claimant toClaimant(ClaimEntity claim) {
        return claim.claimant == null ? null : Claimants.toClaimant(claim.claimant, claim.claimantRole);
    }

    @Nullable
    Translation toTranslation(ClaimEntity claim) {
        return claim.translationLanguage == null || claim.translationText == null
                ? null
                : new Translation(claim.translationLanguage, claim.translationText);
    }

    @Nullable
    TextQuote toQuote(ClaimEntity claim) {
        return claim.quoteExact == null ? null : new TextQuote(claim.quoteExact, claim.quotePrefix, claim.quoteSuffix);
    }

    @Nullable
    Hold toHold(ClaimEntity claim) {
        return claim.heldFrom == null ? null : new Hold(claim.heldFrom, claim.heldUntil);
    }

    @Nullable
    Correction toCorrection(ClaimEntity claim) {
        return claim.correctionKind == null || claim.correctionNote == null
                ? null
                : new Correction(claim.correctionKind, claim.correctionNote);
    }

    @Nullable
    ScheduledTime toSchedule(ClaimEntity claim) {
        return claim.scheduledAt == null || claim.scheduledZone == null || claim.scheduledBy == null
                ? null
                : new ScheduledTime(claim.scheduledAt, claim.scheduledZone, claim.scheduledBy.toPerson());
    }

    @Nullable
    Escalation toEscalation(ClaimEntity claim) {
        return claim.escalatedAt == null || claim.escalatedTo == null
                ? null
                : new Escalation(claim.escalatedAt, Role.of(claim.escalatedTo).orElseThrow());
    }

    /** What is public stays that while a correction of it waits for its time. */
    Publication toPublication(ClaimEntity claim) {
        if (claim.publishedVersion == null) {
            return claim.scheduledAt == null
                    ? Publication.NONE
                    : new Publication(PublicationState.SCHEDULED, null, null, claim.scheduledAt);
        }
        return new Publication(
                claim.retractedAt == null ? PublicationState.PUBLIC : PublicationState.RETRACTED,
                claim.publishedVersion,
                addresses.verdictOrNothing(claim.slug),
                claim.publishedAt);
    }

    @Nullable
    Person toPerson(@Nullable PersonEntity person) {
        return person == null ? null : person.toPerson();
    }
}
