package veridict.evidence;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import veridict.input.NotFuture;
import veridict.input.Text;
import veridict.input.WebAddress;
import veridict.model.Form;
import veridict.model.Position;
import veridict.model.Says;

/** A position as it is handed in. @param form PARAPHRASE when absent */
public record NewPosition(
        @NotNull @Text(max = 200) String speaker,
        @Nullable @Text(max = 200) String role,
        @NotNull Says says,
        @Nullable @Text(max = 200) String medium,
        @Nullable Form form,
        @Nullable @Text(max = 2_000) String text,
        @Nullable @NotFuture LocalDate date,
        @Nullable @WebAddress String url)
        implements NewPart<Position> {

    @Override
    public PartKind<Position> partKind() {
        return PartKind.POSITIONS;
    }
}
