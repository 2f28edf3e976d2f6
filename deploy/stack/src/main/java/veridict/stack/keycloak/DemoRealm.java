package veridict.stack.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The realm of deploy/keycloak with its demo accounts, for a desk at one address. */
record DemoRealm(String json) {
    private static final String FILE = "/keycloak/veridict-demo-realm.json";

    /** Reads it; {@code redirect} is where sign-in and sign-out may lead back to. */
    static DemoRealm read(String redirect) throws IOException {
        try (InputStream file = DemoRealm.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IOException(FILE + " is missing from this build");
            }
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new DemoRealm(json.replace("http://localhost:8080/*", redirect));
        }
    }

    String sha256() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
