package veridict.complaint;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.input.Text;

/**
 * A complaint as it reached the desk.
 *
 * @param version of the verdict; the public one when absent
 * @param contact how to reach who complains: a mail address, a number, whatever they gave
 */
public record NewComplaint(
        @NotNull UUID claimId,
        @Nullable Integer version,
        @NotNull @Text(max = 10_000) String text,
        @Nullable @Text(max = 500) String contact) {}
