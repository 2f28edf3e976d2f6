package veridict.edge;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import veridict.model.Missing;
import veridict.refusal.FieldError;

/**
 * Why a request was not carried out (<a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>).
 *
 * @param instance the path that was asked
 * @param errors what is wrong, field by field
 * @param missing what keeps gates shut
 * @param existing the thing that is here already
 * @param restart where to begin again in the feed
 */
@Schema(name = "Problem", description = "Why a request was not carried out (RFC 9457); a client decides by the type")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable List<FieldError> errors,
        @Nullable List<Missing> missing,
        @Nullable UUID existing,
        @Nullable String restart) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, null, null, null, null);
    }

    Problem with(List<FieldError> fields) {
        return new Problem(type, title, status, detail, instance, fields, missing, existing, restart);
    }

    Problem lacking(List<Missing> gates) {
        return new Problem(type, title, status, detail, instance, errors, gates, existing, restart);
    }

    Problem being(UUID thing) {
        return new Problem(type, title, status, detail, instance, errors, missing, thing, restart);
    }

    Problem restartingAt(String place) {
        return new Problem(type, title, status, detail, instance, errors, missing, existing, place);
    }

    Problem at(String path) {
        return new Problem(type, title, status, detail, path, errors, missing, existing, restart);
    }
}
