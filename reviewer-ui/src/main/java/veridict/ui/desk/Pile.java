package veridict.ui.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import veridict.model.Claim;

/**
 * Claims that wait for one thing.
 *
 * @param empty what the pile says when there is nothing in it
 * @param more where all of them are
 * @param total how many there are, as it is shown
 * @param due the next deadline among them
 */
public record Pile(
        String title,
        String empty,
        List<Lying> items,
        String total,
        String more,
        @Nullable Instant due) {
    /** A claim on a pile. @param note what somebody asked for, empty mostly */
    public record Lying(Claim claim, String note) {}
}
