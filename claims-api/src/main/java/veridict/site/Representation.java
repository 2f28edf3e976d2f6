package veridict.site;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;

/** The forms in which the same verdict is answered: by suffix, or else by {@code Accept}, where a page wins a draw. */
enum Representation {
    PAGE(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"), ".html"),
    JSON(MediaType.APPLICATION_JSON_TYPE, ".json"),
    JSON_LD(new MediaType("application", "ld+json"), ".jsonld");

    private final MediaType type;
    private final String suffix;

    Representation(MediaType type, String suffix) {
        this.type = type;
        this.suffix = suffix;
    }

    MediaType type() {
        return type;
    }

    static Representation accepted(Request request, Representation... offered) {
        List<Variant> variants = Arrays.stream(offered)
                .map(form -> new Variant(form.plainType(), (String) null, null))
                .toList();
        Variant chosen = request.selectVariant(variants);
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return offered[variants.indexOf(chosen)];
    }

    /** The last part of a path, without the suffix that asks for a form. */
    static String bare(String segment) {
        return Arrays.stream(values())
                .filter(form -> segment.endsWith(form.suffix))
                .findFirst()
                .map(form -> segment.substring(0, segment.length() - form.suffix.length()))
                .orElse(segment);
    }

    static Representation of(String segment, Request request) {
        return Arrays.stream(values())
                .filter(form -> segment.endsWith(form.suffix))
                .findFirst()
                .orElseGet(() -> accepted(request, values()));
    }

    /** Whether a caller who is told no is a person at a browser: it asks for HTML by name. */
    static boolean prefersPage(Request request) {
        Variant chosen = request.selectVariant(List.of(
                new Variant(MediaType.APPLICATION_JSON_TYPE, (String) null, null),
                new Variant(MediaType.TEXT_HTML_TYPE, (String) null, null)));
        return chosen != null && chosen.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
    }

    private MediaType plainType() {
        return new MediaType(type.getType(), type.getSubtype());
    }
}
