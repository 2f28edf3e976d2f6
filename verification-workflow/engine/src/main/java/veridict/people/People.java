package veridict.people;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import veridict.model.Actor;
import veridict.model.Role;

/** The door to people: they are (issuer, subject), kept at sign-in, with the name and roles of their last token. */
@ApplicationScoped
public class People {

    private static final int REMEMBERED = 10_000;

    private final EntityManager database;
    private final Clock clock;
    private final Map<Seen, UUID> seen = new ConcurrentHashMap<>();

    People(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The actor behind a checked token. Writes only when name or roles are new to this process, and remembers what is committed. */
    public Actor signedIn(String issuer, String subject, String name, Set<Role> roles) {
        Seen who = new Seen(issuer, subject, name, Set.copyOf(roles));
        UUID known = seen.get(who);
        if (known == null) {
            known = QuarkusTransaction.requiringNew().call(() -> keep(who));
            if (seen.size() >= REMEMBERED) {
                seen.clear();
            }
            seen.put(who, known);
        }
        return new Actor(known, name, roles);
    }

    private UUID keep(Seen who) {
        String[] roles = who.roles.stream()
                .map(Role::wire)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new))
                .toArray(String[]::new);
        return (UUID) database.createNativeQuery("""
                        insert into person (id, issuer, subject, name, roles, seen_at) values (:id, :issuer, :subject, :name, :roles, :at)
                        on conflict (issuer, subject) do update set name = excluded.name, roles = excluded.roles, seen_at = excluded.seen_at
                        returning id
                        """, UUID.class)
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("issuer", who.issuer)
                .setParameter("subject", who.subject)
                .setParameter("name", who.name)
                .setParameter("roles", roles)
                .setParameter("at", clock.instant())
                .getSingleResult();
    }

    private record Seen(String issuer, String subject, String name, Set<Role> roles) {}
}
