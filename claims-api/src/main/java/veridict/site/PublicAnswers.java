package veridict.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How everything public is answered: cacheable for half a minute and revalidated by its bytes. */
@ApplicationScoped
public class PublicAnswers {

    private static final int FRESH_SECONDS = 30;
    private static final int ENOUGH = 32;

    /** @param changed when what is shown last changed, where that is known */
    Response answer(Request request, MediaType type, String body, @Nullable Instant changed) {
        EntityTag tag = new EntityTag(hash(type + "\n" + body));
        Date modified = changed == null ? null : Date.from(changed.truncatedTo(ChronoUnit.SECONDS));
        Response.ResponseBuilder unchanged =
                modified == null ? request.evaluatePreconditions(tag) : request.evaluatePreconditions(modified, tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(body, type) : unchanged;
        if (modified != null) {
            answer.lastModified(modified);
        }
        return headed(answer.tag(tag)).build();
    }

    Response.ResponseBuilder headed(Response.ResponseBuilder answer) {
        CacheControl cache = CacheControl.valueOf("public, max-age=" + FRESH_SECONDS);
        return answer.cacheControl(cache).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private static String hash(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ENOUGH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
