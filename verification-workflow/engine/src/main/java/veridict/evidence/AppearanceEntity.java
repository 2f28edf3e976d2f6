package veridict.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimEntity;
import veridict.model.Appearance;
import veridict.model.TextQuote;

/** A row of appearance. */
@Entity
@Table(name = "appearance")
public class AppearanceEntity extends PartEntity<Appearance> {

    public @Nullable String url;
    public @Nullable String outlet;
    public @Nullable String via;
    public @Nullable LocalDate date;
    public @Nullable String language;
    public @Nullable String quoteExact;
    public @Nullable String quotePrefix;
    public @Nullable String quoteSuffix;

    @Override
    void take(NewPart<Appearance> input, ClaimEntity claim, Instant now) {
        NewAppearance part = (NewAppearance) input;
        TextQuote quote = part.quote() == null ? null : part.quote().toTextQuote();
        url = part.url();
        outlet = part.outlet();
        via = part.via();
        date = part.date();
        language = part.language();
        quoteExact = quote == null ? null : quote.exact();
        quotePrefix = quote == null ? null : quote.prefix();
        quoteSuffix = quote == null ? null : quote.suffix();
    }

    @Override
    Appearance read(PartMapper mapper) {
        return mapper.toAppearance(this);
    }
}
