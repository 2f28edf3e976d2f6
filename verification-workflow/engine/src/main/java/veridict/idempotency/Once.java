package veridict.idempotency;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import veridict.json.Json;
import veridict.model.Actor;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/**
 * Runs a write once per caller and key. The answer is stored in the transaction of the write, for 24 hours; only successes are.
 * A key that is held by a running request is refused at once instead of waited for.
 */
@ApplicationScoped
public class Once {

    private final EntityManager database;
    private final Json json;
    private final Clock clock;

    Once(EntityManager database, Json json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param type of the answer, to read a stored one
     * @return the write's answer, or the first answer again
     * @throws Refused {@link Refusal.KeyReused}, {@link Refusal.StillRunning}, or whatever the write refuses
     */
    @Transactional
    public <T> T run(Actor caller, Optional<IdempotencyKey> key, Class<T> type, Supplier<T> write) {
        return run(caller, key, write, stored -> json.read(stored, type));
    }

    /** The same for an answer with type parameters. */
    @Transactional
    public <T> T run(Actor caller, Optional<IdempotencyKey> key, TypeReference<T> type, Supplier<T> write) {
        return run(caller, key, write, stored -> json.read(stored, type));
    }

    private <T> T run(Actor caller, Optional<IdempotencyKey> key, Supplier<T> write, Function<String, T> read) {
        if (key.isEmpty()) {
            return write.get();
        }
        Optional<String> stored = stored(caller, key.get());
        if (stored.isPresent()) {
            return read.apply(stored.get());
        }
        T answer = write.get();
        store(caller, key.get(), answer);
        return answer;
    }

    private Optional<String> stored(Actor caller, IdempotencyKey key) {
        Object[] row = (Object[])
                database.createNativeQuery("select free, fingerprint, answer from first_answer(:caller, :key)")
                        .setParameter("caller", caller.id())
                        .setParameter("key", key.key())
                        .getSingleResult();
        if (!(Boolean) row[0]) {
            throw new Refused(new Refusal.StillRunning());
        }
        if (row[1] != null && !row[1].equals(key.fingerprint())) {
            throw new Refused(new Refusal.KeyReused());
        }
        return Optional.ofNullable((String) row[2]);
    }

    private void store(Actor caller, IdempotencyKey key, Object answer) {
        database.createNativeQuery(
                        "insert into idempotency (caller_id, key, fingerprint, answer, at) values (:caller, :key, :fingerprint, :answer, :at)")
                .setParameter("caller", caller.id())
                .setParameter("key", key.key())
                .setParameter("fingerprint", key.fingerprint())
                .setParameter("answer", json.text(answer))
                .setParameter("at", clock.instant())
                .executeUpdate();
    }
}
