package veridict.sending;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as Standard Webhooks 1.0.0 says: {@code v1} is HMAC-SHA256 over {@code id.timestamp.body}, in base64.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">the specification</a>
 */
final class Signature {

    private static final String PREFIX = "whsec_";

    private Signature() {}

    /** The value of {@code webhook-signature}: one signature for each secret, so that a receiver may hold any of them. */
    static String header(List<String> secrets, String id, Instant timestamp, String body) {
        return secrets.stream().map(secret -> v1(secret, id, timestamp, body)).collect(Collectors.joining(" "));
    }

    private static String v1(String secret, String id, Instant timestamp, String body) {
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        String signed = id + "." + timestamp.getEpochSecond() + "." + body;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
