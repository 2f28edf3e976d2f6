package veridict;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Certificates of receivers, good and bad, in a key store at {@code veridict.test.certificates}. This JVM trusts their authority beside
 * those that it trusts anyway, so that a bad one is refused for what is bad about it.
 */
public final class Certificates implements QuarkusTestResourceLifecycleManager {

    public static final String STORE = "veridict.test.certificates";
    public static final String PASSWORD = "changeit";

    private static final String AUTHORITY = "authority";
    private static final List<String> SIGNED = List.of("-signer", AUTHORITY);
    private static final List<String> HERE = List.of("-ext", "san=dns:localhost");

    @Override
    public Map<String, String> start() {
        try {
            Path place = Files.createTempDirectory("certificates");
            Path store = place.resolve("certificates.p12");
            make(store, AUTHORITY, List.of("-ext", "bc:c"));
            make(store, "good", SIGNED, HERE);
            make(store, "expired", SIGNED, HERE, List.of("-startdate", "-9d", "-validity", "5"));
            make(store, "elsewhere", SIGNED, List.of("-ext", "san=dns:elsewhere.example"));
            make(store, "self-signed", HERE);
            trust(store, place.resolve("trusted.p12"));
            return Map.of(STORE, store.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // What was made is small, and trusted until this JVM ends.
    }

    @SafeVarargs
    private static void make(Path store, String alias, List<String>... options) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        line.addAll(List.of("-genkeypair", "-keyalg", "EC", "-alias", alias, "-dname", "CN=" + alias));
        line.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        Stream.of(options).forEach(line::addAll);
        Process made = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = String.join("\n", made.inputReader().lines().toList());
        if (made.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private static void trust(Path certificates, Path trusted) throws IOException, GeneralSecurityException {
        KeyStore all = opened(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"));
        all.setCertificateEntry(AUTHORITY, opened(certificates).getCertificate(AUTHORITY));
        try (OutputStream out = Files.newOutputStream(trusted)) {
            all.store(out, PASSWORD.toCharArray());
        }
        System.setProperty("javax.net.ssl.trustStore", trusted.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
    }

    private static KeyStore opened(Path store) throws IOException, GeneralSecurityException {
        KeyStore opened = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            opened.load(in, PASSWORD.toCharArray());
        }
        return opened;
    }
}
