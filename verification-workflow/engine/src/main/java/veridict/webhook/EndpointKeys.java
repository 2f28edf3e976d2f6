package veridict.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** What messages to an endpoint are signed with; called with the endpoint's row locked. A key that is replaced signs on for a grace. */
@ApplicationScoped
class EndpointKeys {

    /** So that the header of signatures stays short. */
    private static final int MOST_IN_GRACE = 5;

    private final EntityManager database;
    private final Secrets secrets;
    private final Clock clock;

    EndpointKeys(EntityManager database, Secrets secrets, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @return the new secret, {@code whsec_…} */
    String newSecret(UUID endpointId) {
        String secret = secrets.fresh();
        keep(endpointId, secret, null);
        return secret;
    }

    void newPair(UUID endpointId) {
        SigningKeys pair = SigningKeys.fresh();
        keep(endpointId, pair.secret(), pair.publicKey());
    }

    /** Ends the pair, and those that are in their grace. */
    void dropPairs(UUID endpointId) {
        database.createNativeQuery(
                        "delete from endpoint_secret where endpoint_id = :endpoint and public_key is not null")
                .setParameter("endpoint", endpointId)
                .executeUpdate();
    }

    /**
     * Lets what signs now sign on until the grace ends; what no key of ours opens signs nothing and goes.
     *
     * @throws Refused {@link Refusal.Invalid} when too many are in their grace already
     */
    void retire(UUID endpointId, Duration grace) {
        Instant now = clock.instant();
        dropUnreadable(endpointId);
        if (inGrace(endpointId, now) >= MOST_IN_GRACE) {
            throw Refusal.Invalid.of(
                    "", MOST_IN_GRACE + " older secrets are still in their grace, and more there may not be");
        }
        database.createNativeQuery(
                        "update endpoint_secret set expires_at = :until where endpoint_id = :endpoint and expires_at is null")
                .setParameter("endpoint", endpointId)
                .setParameter("until", now.plus(grace))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // a native query
    private void dropUnreadable(UUID endpointId) {
        List<Object[]> kept = database.createNativeQuery(
                        "select id, secret from endpoint_secret where endpoint_id = :endpoint")
                .setParameter("endpoint", endpointId)
                .getResultList();
        kept.stream()
                .filter(row -> !secrets.canOpen((String) row[1], endpointId.toString()))
                .forEach(row -> database.createNativeQuery("delete from endpoint_secret where id = :id")
                        .setParameter("id", row[0])
                        .executeUpdate());
    }

    private long inGrace(UUID endpointId, Instant now) {
        return ((Number) database.createNativeQuery("""
                                select count(*) from endpoint_secret
                                where endpoint_id = :endpoint and expires_at > :now and public_key is null
                                """)
                        .setParameter("endpoint", endpointId)
                        .setParameter("now", now)
                        .getSingleResult())
                .longValue();
    }

    private void keep(UUID endpointId, String secret, @Nullable String publicKey) {
        database.createNativeQuery("""
                        insert into endpoint_secret (id, endpoint_id, secret, public_key, created_at)
                        values (:id, :endpoint, :secret, :public, :at)
                        """)
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("endpoint", endpointId)
                .setParameter("secret", secrets.seal(secret, endpointId.toString()))
                .setParameter("public", publicKey)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }
}
