package veridict.publication;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** Where the look of public pages is found. Every service serves the file; the hash in its address lets caches keep it. */
@Singleton
public class StyleSheet {

    private static final String PATH = "/public/verdict.css";
    private static final int ENOUGH = 12;

    private final String href = PATH + "?" + hash();

    /** Its path on any host of ours. */
    public String href() {
        return href;
    }

    private static String hash() {
        try (InputStream file =
                Objects.requireNonNull(StyleSheet.class.getResourceAsStream("/META-INF/resources" + PATH))) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, ENOUGH);
        } catch (IOException e) {
            throw new UncheckedIOException("the style sheet is not in the jar", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
