package veridict.ui.compare;

/** Words that share a fate: the same in both texts, only in the later, only in the earlier. */
public record Piece(Mark mark, String text) {}
