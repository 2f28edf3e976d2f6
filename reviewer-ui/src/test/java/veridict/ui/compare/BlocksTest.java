package veridict.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two texts are compared paragraph by paragraph, and in words where a paragraph was changed. */
class BlocksTest {

    @Test
    void what_stayed_came_went_and_moved_is_told_apart() {
        assertEquals(
                List.of(
                        "MOVED Three.",
                        "SAME One.",
                        "ADDED New words here.",
                        "CHANGED =The images show- no+ some= damage.",
                        "SAME Two."),
                told(
                        "One.\n\nThe images show no damage.\n\nTwo.\n\nThree.",
                        "Three.\n\nOne.\n\nNew words here.\n\nThe images show some damage.\n\nTwo."));
    }

    @Test
    void a_paragraph_with_other_words_is_another_one() {
        assertEquals(
                List.of("REMOVED Nobody saw it.", "ADDED A reporter counted twelve boats at noon."),
                told("Nobody saw it.", "A reporter counted twelve boats at noon."));
    }

    @Test
    void nothing_is_nothing() {
        assertEquals(List.of(), told("", " \n\n "));
        assertEquals(List.of("SAME A."), told("A.", "A.\n"));
    }

    private static List<String> told(String before, String after) {
        return Blocks.between(before, after).stream()
                .map(block -> block.mark() + " "
                        + (block.mark() == Mark.CHANGED
                                ? block.pieces().stream()
                                        .map(piece -> sign(piece.mark()) + piece.text())
                                        .collect(Collectors.joining())
                                : block.pieces().getFirst().text()))
                .toList();
    }

    private static String sign(Mark mark) {
        return switch (mark) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case SAME, MOVED, CHANGED -> "=";
        };
    }
}
