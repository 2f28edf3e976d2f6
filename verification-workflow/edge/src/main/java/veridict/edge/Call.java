package veridict.edge;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import veridict.idempotency.IdempotencyKey;
import veridict.idempotency.Once;
import veridict.model.Actor;
import veridict.model.Role;
import veridict.people.People;

/** The call at hand: who makes it, which version they saw, and the key under which it happens once. */
@RequestScoped
public class Call {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final HttpHeaders headers;
    private final BodyPrint print;
    private final People people;
    private final Once once;
    private final SealedAnswers sealed;
    private @Nullable Actor actor;

    Call(
            SecurityIdentity identity,
            JsonWebToken token,
            HttpHeaders headers,
            BodyPrint print,
            People people,
            Once once,
            SealedAnswers sealed) {
        this.identity = identity;
        this.token = token;
        this.headers = headers;
        this.print = print;
        this.people = people;
        this.once = once;
        this.sealed = sealed;
    }

    /** The person or program behind the token. */
    public Actor actor() {
        Actor known = actor;
        if (known == null) {
            Set<Role> roles = identity.getRoles().stream()
                    .flatMap(role -> Role.of(role).stream())
                    .collect(Collectors.toSet());
            known = people.signedIn(token.getIssuer(), token.getSubject(), name(), roles);
            actor = known;
        }
        return known;
    }

    /**
     * The version the caller saw, from {@code If-Match}.
     *
     * @throws ConditionRequired when there is none, or {@code *}: whoever changes what exists says what they read
     */
    public long seen() {
        String condition = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (condition == null || condition.strip().equals("*")) {
            throw new ConditionRequired();
        }
        String tag = condition.strip();
        if (!tag.matches("\"\\d{1,18}\"")) {
            return NEVER_A_VERSION;
        }
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }

    /** Makes a write once per caller and {@code Idempotency-Key}, when there is one. */
    public <T> T once(Class<T> type, Function<Actor, T> write) {
        Actor caller = actor();
        return once.run(caller, key(), type, () -> write.apply(caller));
    }

    /** The same for an answer with type parameters. */
    public <T> T once(TypeReference<T> type, Function<Actor, T> write) {
        Actor caller = actor();
        return once.run(caller, key(), type, () -> write.apply(caller));
    }

    /** The same for an answer that must not lie in clear among those that are kept. */
    public <T> T onceSealed(Class<T> type, Function<Actor, T> write) {
        return sealed.open(once(SealedAnswer.class, actor -> sealed.seal(write.apply(actor))), type);
    }

    // A tag that is none of ours, weak or garbage, matches nothing (RFC 9110, 13.1.1).
    private static final long NEVER_A_VERSION = -1;

    private Optional<IdempotencyKey> key() {
        String key = headers.getHeaderString(IDEMPOTENCY_KEY);
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Malformed(IDEMPOTENCY_KEY, "must be 1 to " + LONGEST_KEY + " characters, and not blank");
        }
        return Optional.of(new IdempotencyKey(key, print.value()));
    }

    private String name() {
        String name = token.getClaim("name");
        return name == null || name.isBlank() ? String.valueOf(token.getName()) : name;
    }
}
