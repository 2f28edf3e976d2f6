package veridict.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Signatures against the published vector and against libraries that others wrote. */
class SignatureTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    private static final String PRIVATE =
            "whsk_nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2DXWpgBgrEKt9VL/tPJZAc6DuFy89qmIyWvAhpo9wdRGg==";
    private static final String PUBLIC = "whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    @Test
    void it_is_the_published_vector() {
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                Signature.header(
                        List.of(SECRET),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}"));
    }

    /** The key pair of RFC 8032, 7.1, test 1; docs/webhooks.md shows the same. */
    @Test
    void an_asymmetric_signature_is_the_vector_that_we_publish() throws Exception {
        String body = "{\"test\": 2432232314}";
        String signature = Signature.header(
                List.of(PRIVATE), "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), body);
        String document = Files.readString(Path.of("../../docs/webhooks.md"));
        for (String shown : List.of(PRIVATE, PUBLIC, signature)) {
            assertTrue(document.contains("`" + shown + "`"), shown);
        }
        String signed = "msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330." + body;
        assertTrue(verifies(PUBLIC, signature, signed));
        assertFalse(verifies(PUBLIC, signature, signed + " "));
    }

    @Test
    void two_independent_libraries_verify_ten_thousand_random_bodies() throws Exception {
        var standard = new com.standardwebhooks.Webhook(SECRET);
        var svix = new com.svix.Webhook(SECRET);
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            String body = random.ints(random.nextInt(200), 0x20, 0xD7FF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            Map<String, List<String>> headers = headers(List.of(OTHER, SECRET), "msg_" + i, body);
            standard.verify(body, headers);
            svix.verify(body, headers);
        }
    }

    static boolean verifies(String publicKey, String signature, String signed) {
        try {
            return isSigned(publicKey, signature, signed);
        } catch (java.security.GeneralSecurityException unreadable) {
            return false;
        }
    }

    private static boolean isSigned(String publicKey, String signature, String signed)
            throws java.security.GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(publicKey.substring("whpk_".length()));
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100"); // X.509 of Ed25519, RFC 8410
        byte[] encoded = ByteBuffer.allocate(prefix.length + key.length)
                .put(prefix)
                .put(key)
                .array();
        var verifier = java.security.Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verifier.update(signed.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(Base64.getDecoder().decode(signature.substring("v1a,".length())));
    }

    private static Map<String, List<String>> headers(List<String> secrets, String id, String body) {
        Instant now = Instant.now();
        return Map.of(
                "webhook-id", List.of(id),
                "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                "webhook-signature", List.of(Signature.header(secrets, id, now, body)));
    }
}
