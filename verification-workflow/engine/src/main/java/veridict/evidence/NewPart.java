package veridict.evidence;

/**
 * A part of a claim as it is handed in; what it becomes is {@code P}.
 */
public sealed interface NewPart<P> permits NewPosition, NewAppearance, NewContact, NewEvidence, NewSearch, NewRelation {

    /** Which of them it is. */
    PartKind<P> partKind();
}
