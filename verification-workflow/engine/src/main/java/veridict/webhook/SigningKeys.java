package veridict.webhook;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;

/**
 * A pair of Ed25519 keys as Standard Webhooks 1.0.0 writes them.
 *
 * @param secret {@code whsk_} and the private key in base64: the seed and the public key, 64 bytes (RFC 8032, 5.1.5)
 * @param publicKey {@code whpk_} and the public key in base64, 32 bytes
 */
record SigningKeys(String secret, String publicKey) {

    private static final int KEY = 32;

    static SigningKeys fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            // Both encodings (PKCS #8 and X.509, RFC 8410) end in the key itself.
            byte[] seed = tail(pair.getPrivate().getEncoded());
            byte[] open = tail(pair.getPublic().getEncoded());
            byte[] both = Arrays.copyOf(seed, 2 * KEY);
            System.arraycopy(open, 0, both, KEY, KEY);
            return new SigningKeys("whsk_" + base64(both), "whpk_" + base64(open));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    private static byte[] tail(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - KEY, encoded.length);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
