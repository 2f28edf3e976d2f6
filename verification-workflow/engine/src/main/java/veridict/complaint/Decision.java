package veridict.complaint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import veridict.input.At;
import veridict.input.Text;
import veridict.model.ComplaintState;
import veridict.review.Move.Correct;

/**
 * How a complaint ends.
 *
 * @param state UPHELD, PARTLY_UPHELD or REJECTED
 * @param answer what who complains is told, with the reasons
 * @param correction which an upheld complaint opens; absent when the verdict is being corrected already, or was, or was taken back
 */
public record Decision(
        @NotNull ComplaintState state,
        @NotNull @Text(max = 10_000) String answer,
        @Nullable @Valid Correct correction) {

    @AssertTrue(message = "must be an end: UPHELD, PARTLY_UPHELD or REJECTED")
    @JsonIgnore
    @At("state")
    boolean isEnd() {
        return state == null || state.isDecided();
    }

    @AssertTrue(message = "follows from a complaint that is upheld, not from one that is rejected")
    @JsonIgnore
    @At("correction")
    boolean isCorrectionForUpheld() {
        return correction == null || state != ComplaintState.REJECTED;
    }

    boolean upholds() {
        return state != ComplaintState.REJECTED;
    }
}
