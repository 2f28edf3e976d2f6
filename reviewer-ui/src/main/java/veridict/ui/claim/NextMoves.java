package veridict.ui.claim;

import java.util.List;
import java.util.Optional;
import veridict.model.Missing;
import veridict.model.MoveName;
import veridict.model.MoveOffer;

/**
 * The moves from here as the right column shows them.
 *
 * @param primary the one that leads on along the road, open or not
 * @param others open ones beside it
 * @param closed the rest, each with what is in the way
 */
public record NextMoves(Optional<MoveOffer> primary, List<MoveOffer> others, List<MoveOffer> closed) {
    private static final List<MoveName> LEADING_ON = List.of(
            MoveName.ACCEPT, MoveName.TAKE_UP, MoveName.PROPOSE, MoveName.APPROVE, MoveName.PUBLISH, MoveName.RESUME);

    static NextMoves of(List<MoveOffer> offers) {
        Optional<MoveOffer> primary = offers.stream()
                .filter(offer -> LEADING_ON.contains(offer.move()))
                .findFirst();
        List<MoveOffer> rest = offers.stream()
                .filter(offer -> !Optional.of(offer).equals(primary))
                .filter(offer -> offer.move() != MoveName.REDACT) // on a page of its own
                .toList();
        return new NextMoves(
                primary,
                rest.stream().filter(MoveOffer::open).toList(),
                rest.stream().filter(offer -> !offer.open()).toList());
    }

    /** The checklist of a move: each of its gates, met or with what is missing. */
    public List<GateItem> checklist(MoveOffer offer) {
        return offer.gates().stream()
                .map(gate -> new GateItem(
                        gate,
                        offer.missing().stream()
                                .filter(missing -> missing.gate().equals(gate))
                                .toList()))
                .toList();
    }

    /** What is in the way beside the gates: role, ownership. */
    public List<Missing> personal(MoveOffer offer) {
        return offer.missing().stream()
                .filter(missing -> !offer.gates().contains(missing.gate()))
                .toList();
    }

    /** A gate as the checklist calls it. */
    public static String word(String gate) {
        return switch (gate) {
            case "verdict-complete" -> "The verdict is complete";
            case "evidence-present" -> "It cites evidence or a search";
            case "both-sides-considered" -> "Both sides were considered";
            case "primary-source-or-reason" -> "A primary source, or why there is none";
            case "claimant-contacted" -> "Who made the claim was asked";
            case "two-independent-sources" -> "Two independent sources";
            case "comments-resolved" -> "Nothing left open in the discussion";
            case "claim-review-valid" -> "Search engines can read it";
            case "four-eyes" -> "A second pair of eyes";
            default -> gate.replace('-', ' ');
        };
    }

    /** A gate with what is missing there. */
    public record GateItem(String gate, List<Missing> missing) {
        public String getWord() {
            return word(gate);
        }

        /** Where on the page what is missing is put right. */
        public String getWhere() {
            return switch (gate) {
                case "verdict-complete" -> "?tab=verdict#draft";
                case "both-sides-considered" -> "#denies";
                case "claimant-contacted" -> "?tab=contacts#contacts-party";
                case "comments-resolved" -> "?tab=discussion#tab-discussion";
                case "claim-review-valid" -> "?edit=wording#wording-statement";
                default -> "?tab=sources#tab-sources";
            };
        }
    }
}
