package veridict.ui.compare;

import java.util.List;

/** A paragraph of two texts; one that was changed in pieces. */
public record Block(Mark mark, List<Piece> pieces) {
    static Block whole(Mark mark, String text) {
        return new Block(mark, List.of(new Piece(mark == Mark.MOVED ? Mark.SAME : mark, text)));
    }

    public boolean isSame() {
        return mark == Mark.SAME;
    }
}
