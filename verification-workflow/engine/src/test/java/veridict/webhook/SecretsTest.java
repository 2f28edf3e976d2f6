package veridict.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What lies encrypted. */
class SecretsTest {

    private static final String KEY = key('a');
    private static final String NEXT_KEY = key('b');

    private final Secrets secrets = new Secrets(KEY, Optional.empty());

    @Test
    void what_is_sealed_opens_and_does_not_show() {
        String secret = secrets.fresh();
        String sealed = secrets.seal(secret, "here");
        assertFalse(sealed.contains(secret.substring(6, 20)));
        assertNotEquals(sealed, secrets.seal(secret, "here"));
        assertEquals(secret, secrets.open(sealed, "here"));
    }

    @Test
    void it_opens_at_its_place_alone() {
        String sealed = secrets.seal("secret", "here");
        assertThrows(IllegalStateException.class, () -> secrets.open(sealed, "there"));
    }

    @Test
    void a_new_key_takes_over_while_the_old_one_still_opens() {
        String old = secrets.seal("secret", "here");
        Secrets rotated = new Secrets(NEXT_KEY, Optional.of(List.of(KEY)));
        assertEquals("secret", rotated.open(old, "here"));
        String sealed = rotated.seal("secret", "here");
        assertThrows(IllegalStateException.class, () -> secrets.open(sealed, "here"));
    }

    @Test
    void a_key_that_is_too_short_is_refused() {
        assertThrows(ConfigurationException.class, () -> new Secrets("c2hvcnQ=", Optional.empty()));
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
