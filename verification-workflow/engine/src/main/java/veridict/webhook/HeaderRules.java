package veridict.webhook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import veridict.refusal.FieldError;

/**
 * Which headers an owner may have us send: names and values as RFC 9110 (5.1, 5.5) spells them, none that frames or routes the message,
 * none of ours.
 */
final class HeaderRules {

    private static final int MOST = 20;
    private static final int LONGEST = 4_096;
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e\\t]*[\\x21-\\x7e])?");
    private static final Set<String> OURS = Set.of(
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "cookie",
            "expect",
            "forwarded",
            "host",
            "http2-settings",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "via",
            "x-real-ip");
    private static final List<String> OUR_FAMILIES = List.of("proxy-", "sec-", "webhook-", "x-forwarded-", ":");

    private HeaderRules() {}

    static List<FieldError> errors(Map<String, String> headers) {
        List<FieldError> errors = new ArrayList<>();
        if (headers.size() > MOST) {
            errors.add(new FieldError("/headers", "must have at most " + MOST + " entries"));
        }
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> wrong(name, value, names.add(name))
                .ifPresent(wrong -> errors.add(new FieldError("/headers/" + pointer(name), wrong))));
        return errors;
    }

    private static Optional<String> wrong(String name, String value, boolean isNew) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            return Optional.of("is no name of a header (RFC 9110, 5.1)");
        }
        if (OURS.contains(lower) || OUR_FAMILIES.stream().anyMatch(lower::startsWith)) {
            return Optional.of("is not yours to set");
        }
        if (!isNew) {
            return Optional.of("is there twice: names of headers have no case");
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("must be at most " + LONGEST + " bytes");
        }
        return VALUE.matcher(value).matches()
                ? Optional.empty()
                : Optional.of("must be visible ASCII, with spaces only between (RFC 9110, 5.5)");
    }

    static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
