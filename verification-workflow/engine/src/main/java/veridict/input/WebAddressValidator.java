package veridict.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds {@link WebAddress}: stored addresses become links, so {@code javascript:} and its kin stay out. */
public class WebAddressValidator implements ConstraintValidator<WebAddress, String> {

    private static final int MAX = 2_048;
    private static final int HIGHEST_PORT = 65_535;

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        if (value.length() > MAX) {
            return Violation.of(context, "must be at most " + MAX + " characters, and is " + value.length());
        }
        try {
            URI address = new URI(value);
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && address.getHost() != null
                    && address.getPort() <= HIGHEST_PORT
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
