package veridict.ui.claim;

import java.util.List;
import veridict.model.HistoryEntry;
import veridict.ui.compare.Block;
import veridict.ui.compare.Piece;

/**
 * A verdict beside the one handed in before it.
 *
 * @param fields that changed beside the explanation
 * @param blocks of the explanation
 * @param edits of the claim and its sources in the meantime
 */
public record Comparison(List<Field> fields, List<Block> blocks, List<HistoryEntry> edits) {
    /** A field of the verdict. */
    public record Field(String name, List<Piece> pieces) {}

    public boolean isNothing() {
        return fields.isEmpty() && edits.isEmpty() && blocks.stream().allMatch(Block::isSame);
    }
}
