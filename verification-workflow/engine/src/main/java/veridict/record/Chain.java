package veridict.record;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import veridict.json.Json;
import veridict.settings.Key;

/** How entries hang together: commitments, hashes and the signature of the head. */
@Startup
@ApplicationScoped
public class Chain {

    private static final HexFormat HEX = HexFormat.of();
    private static final int SALT = 16;

    private final SecureRandom random = new SecureRandom();
    private final Json json;
    private final SecretKeySpec key;

    public Chain(Json json, @ConfigProperty(name = "veridict.audit.key") String key) {
        this.json = json;
        this.key = new SecretKeySpec(Key.bytes("veridict.audit.key", key), "HmacSHA256");
    }

    Sealed seal(Entry entry) {
        List<String> salts = new ArrayList<>();
        Map<String, String> commitments = new LinkedHashMap<>();
        for (Said said : entry.texts()) {
            String salt = salt();
            salts.add(salt);
            commitments.put(said.field(), commitment(salt, said.text()));
        }
        String canonical = canonical(entry, commitments);
        String hash = hash(canonical);
        return new Sealed(entry, salts, canonical, hash, signature(entry.claimId(), entry.sequence(), hash));
    }

    /** SHA-256 over salt and text: eight ratings are quickly guessed from a hash without salt. */
    public String commitment(String salt, String text) {
        return hash(salt + text);
    }

    public String hash(String text) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Of the head of a claim's chain. */
    public String signature(UUID claimId, long sequence, String hash) {
        return signature(claimId + "|" + sequence + "|" + hash);
    }

    /** HMAC-SHA-256 in hex, by the key that the database does not have. */
    public String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HEX.formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private String canonical(Entry entry, Map<String, String> commitments) {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("claim", entry.claimId());
        canonical.put("sequence", entry.sequence());
        canonical.put("at", entry.at().toString());
        canonical.put("actor", entry.actor().id());
        canonical.put("role", entry.role());
        canonical.put("entry", entry.name());
        canonical.put("from", entry.from());
        canonical.put("to", entry.to());
        canonical.put("texts", commitments);
        canonical.put("readers", entry.texts().stream().collect(Collectors.toMap(Said::field, Said::readers)));
        canonical.put("previousHash", entry.previousHash());
        return json.canonical(canonical);
    }

    private String salt() {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return HEX.formatHex(salt);
    }
}
