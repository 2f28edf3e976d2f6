package veridict.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import veridict.input.At;
import veridict.input.NotFuture;
import veridict.input.Text;
import veridict.input.WebAddress;
import veridict.model.Evidence;
import veridict.model.SourceKind;
import veridict.model.Stance;
import veridict.model.Visibility;

/**
 * A piece of evidence as it is handed in: an address or a title at least.
 *
 * @param visibility PUBLIC when absent
 * @param retrievedAt now when absent
 */
public record NewEvidence(
        @Nullable @WebAddress String url,
        @Nullable @Text(max = 500) String title,
        @Nullable @Text(max = 200) String publisher,
        @Nullable @Text(max = 5_000) String quote,
        @Nullable @Text(max = 200) String locator,
        @NotNull Stance stance,
        @NotNull SourceKind kind,
        @NotNull @Text(max = 200) String origin,
        @Nullable @Text(max = 1_000) String interests,
        @Nullable Visibility visibility,
        @Nullable @Text(max = 500) String publicDescription,
        @Nullable @NotFuture Instant retrievedAt,
        @Nullable @WebAddress String archivedUrl,

        @Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "must be a SHA-256 in lower-case hex")
        String sha256)
        implements NewPart<Evidence> {

    @AssertTrue(message = "needs a url or a title")
    @JsonIgnore
    @At("url")
    boolean isFindable() {
        return url != null || title != null;
    }

    @AssertTrue(message = "needs a publicDescription when it is CONFIDENTIAL")
    @JsonIgnore
    @At("publicDescription")
    boolean isDescribed() {
        return visibility != Visibility.CONFIDENTIAL || publicDescription != null;
    }

    @Override
    public PartKind<Evidence> partKind() {
        return PartKind.EVIDENCE;
    }
}
