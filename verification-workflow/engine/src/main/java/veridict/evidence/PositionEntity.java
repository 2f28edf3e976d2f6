package veridict.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimEntity;
import veridict.model.Form;
import veridict.model.Position;
import veridict.model.Says;

/** A row of position. */
@Entity
@Table(name = "position")
public class PositionEntity extends PartEntity<Position> {

    public String speaker;
    public @Nullable String role;

    @Enumerated(EnumType.STRING)
    public Says says;

    public @Nullable String medium;

    @Enumerated(EnumType.STRING)
    public Form form;

    public @Nullable String text;
    public @Nullable LocalDate date;
    public @Nullable String url;

    @Override
    void take(NewPart<Position> input, ClaimEntity claim, Instant now) {
        NewPosition part = (NewPosition) input;
        speaker = part.speaker();
        role = part.role();
        says = part.says();
        medium = part.medium();
        form = Objects.requireNonNullElse(part.form(), Form.PARAPHRASE);
        text = part.text();
        date = part.date();
        url = part.url();
    }

    @Override
    Position read(PartMapper mapper) {
        return mapper.toPosition(this);
    }
}
