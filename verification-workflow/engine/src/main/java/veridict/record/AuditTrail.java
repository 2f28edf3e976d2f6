package veridict.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.function.Function;

/** Writes the record: an entry, its texts and its event in one statement, in the transaction of the change. */
@ApplicationScoped
public class AuditTrail {

    private static final String APPEND = """
            with entry as (
                insert into audit_entry (claim_id, sequence, at, actor_id, role, entry, from_state, to_state, canonical, hash, previous_hash)
                values (:claim, :sequence, :at, :actor, :role, :entry, :from, :to, :canonical, :hash, :previous)),
            texts as (
                insert into audit_text (claim_id, sequence, field, readers, salt, text)
                select :claim, :sequence, field, readers, salt, text
                from unnest(cast(:fields as text[]), cast(:readers as text[]), cast(:salts as text[]), cast(:texts as text[])) t (field, readers, salt, text))
            insert into event (id, claim_id, sequence, type, at, audience, submitter_id, thin, full_body)
            values (:event, :claim, :sequence, :type, :at, :audience, :submitter, :thin, :full)
            """;

    private final EntityManager database;
    private final Chain chain;

    AuditTrail(EntityManager database, Chain chain) {
        this.database = database;
        this.chain = chain;
    }

    /** Gives an entry its hash and signature, for the claim's row to carry as the head of its chain. */
    public Sealed seal(Entry entry) {
        return chain.seal(entry);
    }

    /** Writes the entry with its event; the claim's row is flushed before, so that the head and the chain agree. */
    public void append(Sealed sealed, OutgoingEvent event) {
        Entry entry = sealed.entry();
        database.createNativeQuery(APPEND)
                .setParameter("claim", entry.claimId())
                .setParameter("sequence", entry.sequence())
                .setParameter("at", entry.at())
                .setParameter("actor", entry.actor().id())
                .setParameter("role", entry.role())
                .setParameter("entry", entry.name())
                .setParameter("from", entry.from() == null ? null : entry.from().name())
                .setParameter("to", entry.to().name())
                .setParameter("canonical", sealed.canonical())
                .setParameter("hash", sealed.hash())
                .setParameter("previous", entry.previousHash())
                .setParameter("fields", texts(entry, Said::field))
                .setParameter("readers", texts(entry, said -> said.readers().name()))
                .setParameter("salts", sealed.salts().toArray(String[]::new))
                .setParameter("texts", texts(entry, Said::text))
                .setParameter("event", event.id())
                .setParameter("type", event.type().wire())
                .setParameter("audience", event.audience().name())
                .setParameter("submitter", event.submitterId())
                .setParameter("thin", event.thin())
                .setParameter("full", event.full())
                .executeUpdate();
    }

    private static String[] texts(Entry entry, Function<Said, String> part) {
        return entry.texts().stream().map(part).toArray(String[]::new);
    }
}
