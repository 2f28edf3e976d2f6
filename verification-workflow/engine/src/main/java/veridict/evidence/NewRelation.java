package veridict.evidence;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import veridict.model.Relation;
import veridict.model.RelationType;

/** A relation as it is handed in. @param claim the other one: there is one, it is not this claim, and it is not related so already */
public record NewRelation(
        @NotNull RelationType type, @NotNull UUID claim) implements NewPart<Relation> {

    @Override
    public PartKind<Relation> partKind() {
        return PartKind.RELATIONS;
    }
}
