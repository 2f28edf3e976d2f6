package veridict.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.input.At;
import veridict.input.Text;
import veridict.input.WebAddress;
import veridict.model.ClaimantKind;
import veridict.model.Publicness;

/**
 * Who made a claim, by id, or inline: then matched by name and alias.
 *
 * @param role what they were when they said it
 */
public record ClaimantInput(
        @Nullable UUID id,
        @Nullable @Text(max = 200) String name,
        @Nullable ClaimantKind kind,
        @Nullable @Text(max = 200) String role,
        @Nullable @WebAddress String sameAs,
        @Nullable Publicness publicness) {

    @AssertTrue(message = "needs an id or a name")
    @JsonIgnore
    @At("name")
    boolean isNamed() {
        return id != null || name != null;
    }
}
