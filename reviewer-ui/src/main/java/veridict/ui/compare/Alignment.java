package veridict.ui.compare;

import java.util.ArrayList;
import java.util.List;

/** The longest common subsequence of two lists, told step by step. */
final class Alignment {
    /** An element of one of the lists, or of both. */
    record Step(Mark mark, String text) {}

    private Alignment() {}

    /** What was taken out stands before what came in its place. */
    static List<Step> of(List<String> before, List<String> after) {
        int[][] common = common(before, after);
        List<Step> steps = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                steps.add(new Step(Mark.SAME, after.get(j++)));
                i++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                steps.add(new Step(Mark.REMOVED, before.get(i++)));
            } else {
                steps.add(new Step(Mark.ADDED, after.get(j++)));
            }
        }
        return steps;
    }

    /** How long it is from each pair of places on. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
