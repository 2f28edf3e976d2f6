package veridict.review;

import jakarta.validation.constraints.NotNull;
import veridict.input.Text;

/** A waiver as it is handed in. @param reason the public reads it */
public record NewWaiver(
        @NotNull @Text(max = 60) String gate,
        @NotNull @Text(max = 1_000) String reason) {}
