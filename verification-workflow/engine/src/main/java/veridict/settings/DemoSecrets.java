package veridict.settings;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps a process from starting with secrets that everybody can read in this repository, unless it is set up as a demonstration. */
@ApplicationScoped
class DemoSecrets {

    private static final List<String> SECRETS =
            List.of("quarkus.oidc.credentials.secret", "veridict.audit.key", "veridict.secrets.key");
    private static final List<String> LOGINS = List.of("quarkus.datasource", "quarkus.flyway");

    /** The client secrets of the demo realm, and the keys of the tests. */
    private static final Set<String> KNOWN = Set.of(
            "reviewer-ui-demo",
            "newsroom-bot-demo",
            "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXowMTIzNDU=");

    /** @throws ConfigurationException naming the settings, in production */
    void refuse(
            @Observes StartupEvent start,
            Config config,
            @ConfigProperty(name = "veridict.demo", defaultValue = "false") boolean demo) {
        List<String> found = among(name -> config.getOptionalValue(name, String.class));
        if (LaunchMode.current() == LaunchMode.NORMAL && !demo && !found.isEmpty()) {
            throw new ConfigurationException("Everybody knows the secret in " + String.join(", ", found)
                    + ". Set your own; only on a machine that nobody else reaches, set VERIDICT_DEMO=true.");
        }
    }

    /** The names of the settings that hold a demo secret: a known one, or a password that is the name of its login. */
    static List<String> among(Function<String, Optional<String>> settings) {
        Stream<String> known = SECRETS.stream()
                .filter(name -> settings.apply(name).filter(KNOWN::contains).isPresent());
        Stream<String> guessed = LOGINS.stream()
                .filter(login -> settings.apply(login + ".username")
                        .filter(user -> settings.apply(login + ".password").equals(Optional.of(user)))
                        .isPresent())
                .map(login -> login + ".password");
        return Stream.concat(known, guessed).toList();
    }
}
