package veridict.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import veridict.input.LanguageTag;
import veridict.input.Text;
import veridict.input.WebAddress;
import veridict.model.ClaimantKind;
import veridict.model.Publicness;

/**
 * A claimant as it is handed in.
 *
 * @param names by language
 * @param kind UNKNOWN when absent
 * @param publicness PUBLIC when absent
 */
public record NewClaimant(
        @NotNull @Text(max = 200) String name,
        @Nullable @Size(max = 50) Map<@LanguageTag String, @Text(max = 200) String> names,
        @Nullable @Size(max = 50) List<@NotNull @Text(max = 200) String> aliases,
        @Nullable ClaimantKind kind,
        @Nullable @WebAddress String sameAs,
        @Nullable Publicness publicness) {}
