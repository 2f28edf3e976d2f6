package veridict.api;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import veridict.evidence.NewAppearance;
import veridict.evidence.NewContact;
import veridict.evidence.NewEvidence;
import veridict.evidence.NewPosition;
import veridict.evidence.NewRelation;
import veridict.evidence.NewSearch;
import veridict.model.Appearance;
import veridict.model.Contact;
import veridict.model.Evidence;
import veridict.model.Position;
import veridict.model.Relation;
import veridict.model.SearchRecord;
import veridict.review.Move;

/** What an address takes or answers that stands for several, for the API's description alone. */
final class Described {

    private Described() {}

    @Schema(
            name = "NewPart",
            description = "What the kind in the address is handed in as",
            oneOf = {
                NewPosition.class,
                NewAppearance.class,
                NewContact.class,
                NewEvidence.class,
                NewSearch.class,
                NewRelation.class
            })
    static final class NewPart {}

    @Schema(
            name = "AddedPart",
            allOf = NewPart.class,
            properties =
                    @SchemaProperty(
                            name = "alsoFor",
                            type = SchemaType.ARRAY,
                            implementation = UUID.class,
                            maxItems = PartInputs.MOST,
                            description = "Further claims, each of which gets a copy of its own"))
    static final class AddedPart {}

    @Schema(
            name = "Part",
            description = "What the kind in the address is read as",
            oneOf = {Position.class, Appearance.class, Contact.class, Evidence.class, SearchRecord.class, Relation.class
            })
    static final class Part {}

    @Schema(name = "PartPage", description = "Parts of one kind")
    record PartPage(java.util.List<Part> items) {}

    @Schema(
            name = "MoveData",
            description = "The data of the move in the address; GET moves has the JSON Schema of each",
            oneOf = {
                Move.AbandonCorrection.class,
                Move.Accept.class,
                Move.Approve.class,
                Move.Assign.class,
                Move.Correct.class,
                Move.CrossCheck.class,
                Move.Decline.class,
                Move.HandBack.class,
                Move.Hold.class,
                Move.LiftRecusal.class,
                Move.MarkDuplicate.class,
                Move.Propose.class,
                Move.Publish.class,
                Move.Recuse.class,
                Move.Redact.class,
                Move.Reopen.class,
                Move.RequestCrossCheck.class,
                Move.Resume.class,
                Move.Retract.class,
                Move.Schedule.class,
                Move.SendBack.class,
                Move.TakeUp.class,
                Move.Unschedule.class,
                Move.Withdraw.class
            })
    static final class MoveData {}
}
