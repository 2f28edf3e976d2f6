package veridict.webhook;

import jakarta.validation.constraints.NotNull;
import veridict.input.Text;

/** Of which type an example is to be sent, such as {@code verdict.published}. */
public record NewTest(@NotNull @Text(max = 60) String type) {}
