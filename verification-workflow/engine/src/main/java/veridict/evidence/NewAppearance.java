package veridict.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import veridict.claim.QuoteInput;
import veridict.input.At;
import veridict.input.LanguageTag;
import veridict.input.NotFuture;
import veridict.input.Text;
import veridict.input.WebAddress;
import veridict.model.Appearance;

/** An appearance as it is handed in: an address or an outlet at least. */
public record NewAppearance(
        @Nullable @WebAddress String url,
        @Nullable @Text(max = 200) String outlet,
        @Nullable @Text(max = 200) String via,
        @Nullable @NotFuture LocalDate date,
        @Nullable @LanguageTag String language,
        @Nullable @Valid QuoteInput quote)
        implements NewPart<Appearance> {

    @AssertTrue(message = "needs a url or an outlet")
    @JsonIgnore
    @At("url")
    boolean isSomewhere() {
        return url != null || outlet != null;
    }

    @Override
    public PartKind<Appearance> partKind() {
        return PartKind.APPEARANCES;
    }
}
