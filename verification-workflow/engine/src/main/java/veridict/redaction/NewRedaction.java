package veridict.redaction;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import veridict.input.Text;

/**
 * A redaction as it is asked for.
 *
 * @param what each text as it stands on the claim; its words may be spaced otherwise there
 * @param called what the mark in its place calls it, such as {@code name}; {@code text} when absent
 * @param legalBasis such as {@code GDPR Art. 17(1)(d)}; whoever reads the history reads it
 * @param reason read by editors and admins
 */
public record NewRedaction(
        @NotNull @Size(min = 1, max = 20) @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<@NotNull @Text(max = 5_000) String> what,

        @Nullable @Text(max = 40) String called,
        @NotNull @Text(max = 200) String legalBasis,
        @NotNull @Text(max = 1_000) String reason) {

    /** In code points: a single letter stands everywhere. */
    static final int SHORTEST = 2;

    String mark() {
        return Objects.requireNonNullElse(called, "text");
    }
}
