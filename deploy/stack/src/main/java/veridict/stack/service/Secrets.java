package veridict.stack.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The keys of one local stack, made once and readable by their owner only. */
public record Secrets(Map<String, String> values) {
    private static final List<String> NAMES = List.of(
            "VERIDICT_AUDIT_KEY",
            "VERIDICT_SECRETS_KEY",
            "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET",
            "KEYCLOAK_ADMIN_PASSWORD");

    /** Reads them from a stack's directory, where they are made when they are missing. */
    public static Secrets in(Path state) {
        Path file = state.resolve("secrets.env");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(state);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(
                        file, NAMES.stream().map(name -> name + "=" + made()).toList());
            }
            return new Secrets(Files.readAllLines(file).stream()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be used: " + e.getMessage(), e);
        }
    }

    public String keycloakAdminPassword() {
        return values.getOrDefault("KEYCLOAK_ADMIN_PASSWORD", "");
    }

    private static String made() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
