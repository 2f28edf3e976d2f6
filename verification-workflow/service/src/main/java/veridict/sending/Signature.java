package veridict.sending;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as Standard Webhooks 1.0.0 says, over {@code id.timestamp.body}, in base64: {@code v1} is HMAC-SHA256 by a secret
 * {@code whsec_…}, {@code v1a} Ed25519 (RFC 8032) by a private key {@code whsk_…}.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">the specification</a>
 */
final class Signature {

    private static final String SYMMETRIC = "whsec_";
    private static final String ASYMMETRIC = "whsk_";
    private static final int SEED = 32;

    private Signature() {}

    /** The value of {@code webhook-signature}: one signature for each secret, so that a receiver may hold any of them. */
    static String header(List<String> secrets, String id, Instant timestamp, String body) {
        byte[] signed = (id + "." + timestamp.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
        return secrets.stream().map(secret -> sign(secret, signed)).collect(Collectors.joining(" "));
    }

    private static String sign(String secret, byte[] signed) {
        try {
            return secret.startsWith(ASYMMETRIC)
                    ? "v1a," + base64(ed25519(key(secret, ASYMMETRIC), signed))
                    : "v1," + base64(hmac(key(secret, SYMMETRIC), signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256 and Ed25519", e);
        }
    }

    private static byte[] hmac(byte[] key, byte[] signed) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(signed);
    }

    private static byte[] ed25519(byte[] key, byte[] signed) throws GeneralSecurityException {
        java.security.Signature signature = java.security.Signature.getInstance("Ed25519");
        signature.initSign(KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Arrays.copyOf(key, SEED))));
        signature.update(signed);
        return signature.sign();
    }

    private static byte[] key(String secret, String prefix) {
        return Base64.getDecoder().decode(secret.substring(prefix.length()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
