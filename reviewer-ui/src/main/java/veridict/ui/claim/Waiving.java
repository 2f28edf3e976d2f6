package veridict.ui.claim;

import java.util.List;
import veridict.model.Waiver;

/**
 * The waivers of the draft, and which gates the reader may waive.
 *
 * @param gates those that are waivable and not waived; none for who may not
 */
public record Waiving(List<Waiver> granted, List<String> gates, boolean mayDecide) {
    static final Waiving NOTHING = new Waiving(List.of(), List.of(), false);

    static Waiving of(List<Waiver> granted, List<String> waivable, boolean mayDecide) {
        List<String> shut = waivable.stream()
                .filter(gate ->
                        granted.stream().noneMatch(waiver -> waiver.gate().equals(gate)))
                .toList();
        return new Waiving(granted, mayDecide ? shut : List.of(), mayDecide);
    }

    public String word(Waiver waiver) {
        return NextMoves.word(waiver.gate());
    }

    /** Those of a checklist that something is missing at and that the reader may waive. */
    public List<NextMoves.GateItem> among(List<NextMoves.GateItem> checklist) {
        return checklist.stream()
                .filter(item -> !item.missing().isEmpty() && gates.contains(item.gate()))
                .toList();
    }
}
