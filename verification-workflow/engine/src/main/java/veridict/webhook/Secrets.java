package veridict.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import veridict.settings.Key;

/**
 * Keeps what must not lie in clear: AES-256-GCM, each text bound to its place. The id of the key stands before the text, so that a new
 * key can take over while texts under the old ones are still read.
 */
@ApplicationScoped
public class Secrets {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SECRET = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String current;

    /**
     * @param key 32 bytes in base64, under which it seals
     * @param oldKeys under which it opens, too
     */
    public Secrets(
            @ConfigProperty(name = "veridict.secrets.key") String key,
            @ConfigProperty(name = "veridict.secrets.old-keys") Optional<List<String>> oldKeys) {
        current = remember(Key.bytes("veridict.secrets.key", key));
        oldKeys.orElse(List.of()).forEach(old -> remember(Key.bytes("veridict.secrets.old-keys", old)));
    }

    /** The id of the key under which it seals; said at start, so that who changes keys sees which one is in use. */
    public String keyId() {
        return current;
    }

    /** A new signing secret, as Standard Webhooks writes it: {@code whsec_} and 32 random bytes in base64. */
    public String fresh() {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    /** @param place what the text belongs to; it opens nowhere else */
    public String seal(String text, String place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, current, nonce, text.getBytes(StandardCharsets.UTF_8), place);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return current + ":" + Base64.getEncoder().encodeToString(whole);
    }

    /** Whether {@link #open} does. */
    public boolean canOpen(String sealed, String place) {
        try {
            open(sealed, place);
            return true;
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    /**
     * @throws IllegalStateException when its key is not among ours, or it was sealed for another place
     * @throws IllegalArgumentException when it is no sealed text
     */
    public String open(String sealed, String place) {
        int colon = Math.max(0, sealed.indexOf(':'));
        byte[] whole = Base64.getDecoder().decode(sealed.substring(colon + 1));
        if (whole.length < NONCE) {
            throw new IllegalArgumentException("a secret of " + place + " is cut off");
        }
        byte[] nonce = Arrays.copyOf(whole, NONCE);
        byte[] text = Arrays.copyOfRange(whole, NONCE, whole.length);
        return new String(
                apply(Cipher.DECRYPT_MODE, sealed.substring(0, colon), nonce, text, place), StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, String keyId, byte[] nonce, byte[] text, String place) {
        SecretKeySpec key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("no key " + keyId + ": it belongs into veridict.secrets.old-keys");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret of " + place + " does not open with key " + keyId, e);
        }
    }

    private String remember(byte[] bytes) {
        String id = idOf(bytes);
        keys.putIfAbsent(id, new SecretKeySpec(bytes, "AES"));
        return id;
    }

    private static String idOf(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
