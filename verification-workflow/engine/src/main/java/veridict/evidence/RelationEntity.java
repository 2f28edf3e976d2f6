package veridict.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import veridict.claim.ClaimEntity;
import veridict.model.Relation;
import veridict.model.RelationType;
import veridict.refusal.Refusal;

/** A row of relation. */
@Entity
@Table(name = "relation")
public class RelationEntity extends PartEntity<Relation> {

    @Enumerated(EnumType.STRING)
    public RelationType type;

    @Column(name = "other_claim_id")
    public UUID other;

    @Override
    void take(NewPart<Relation> input, ClaimEntity claim, Instant now) {
        NewRelation part = (NewRelation) input;
        refuseItself(part, claim);
        refuseUnknown(part);
        refuseTwice(part);
        type = part.type();
        other = part.claim();
    }

    @Override
    Relation read(PartMapper mapper) {
        return mapper.toRelation(this);
    }

    private static void refuseItself(NewRelation part, ClaimEntity claim) {
        if (part.claim().equals(claim.id)) {
            throw Refusal.Invalid.of("/claim", "is this claim itself");
        }
    }

    private static void refuseUnknown(NewRelation part) {
        if (ClaimEntity.read(part.claim()).isEmpty()) {
            throw Refusal.Invalid.of("/claim", "is no claim");
        }
    }

    private void refuseTwice(NewRelation part) {
        if (count("claimId = ?1 and type = ?2 and other = ?3 and id <> ?4", claimId, part.type(), part.claim(), id)
                > 0) {
            throw Refusal.Invalid.of("/claim", "is " + part.type() + " already");
        }
    }
}
