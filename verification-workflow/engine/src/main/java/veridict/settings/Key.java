package veridict.settings;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Base64;

/** A secret key of 32 bytes, as settings carry it: in base64. */
public final class Key {

    private static final int BYTES = 32;

    private Key() {}

    /**
     * Its bytes.
     *
     * @param name of the setting, for who has to put it right
     * @throws ConfigurationException for any other length and for what is no base64; it does not repeat the value
     */
    public static byte[] bytes(String name, String base64) {
        byte[] key = decoded(base64.strip());
        if (key.length != BYTES) {
            throw new ConfigurationException(name + " has to be " + BYTES
                    + " bytes in base64, and is not; `openssl rand -base64 " + BYTES + "` makes one");
        }
        return key;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
