package veridict;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import veridict.model.Actor;
import veridict.model.Audience;
import veridict.model.Endpoint;
import veridict.model.EndpointState;
import veridict.model.EventType;
import veridict.model.Payload;
import veridict.model.Role;
import veridict.people.People;
import veridict.webhook.EndpointSettings;
import veridict.webhook.WebhookDesk;

/** A newsroom with its programs, its endpoints, and claims that things happen to. */
@ApplicationScoped
public class Newsroom {

    private final People people;
    private final WebhookDesk desk;
    private final String adminUrl;

    Newsroom(People people, WebhookDesk desk, @ConfigProperty(name = "veridict.test.admin-url") String adminUrl) {
        this.people = people;
        this.desk = desk;
        this.adminUrl = adminUrl;
    }

    public Actor bot(String name) {
        return people.signedIn("https://login.example", name, name, Set.of(Role.INTEGRATION));
    }

    public Actor ada() {
        return people.signedIn("https://login.example", "ada", "Ada the admin", Set.of(Role.ADMIN));
    }

    public Actor reader() {
        return people.signedIn("https://login.example", "reader", "Rita the reader", Set.of(Role.SUBMITTER));
    }

    /** An endpoint that has answered its ping. */
    public Endpoint active(Actor owner, Audience audience, String url, String... types) {
        Endpoint made = desk.create(settings(url, audience, types), owner);
        Endpoint active = Eventually.eventually(
                () -> desk.endpoint(made.id(), owner), endpoint -> endpoint.state() == EndpointState.ACTIVE);
        return active.showing(made.secret());
    }

    public static EndpointSettings settings(String url, Audience audience, String... types) {
        return new EndpointSettings(
                url,
                null,
                audience,
                types.length == 0 ? null : List.of(types),
                null,
                Payload.THIN,
                null,
                null,
                null,
                (EndpointState) null);
    }

    /** A new claim of somebody, with nothing that happened to it yet. */
    public UUID claim(UUID submitter) {
        UUID id = UUID.randomUUID();
        sql("""
                insert into claim (id, version, sequence, state, statement, form, language, priority, submitter_id, audit_head,
                    audit_signature, created_at, updated_at)
                values (?, 1, 1, 'SUBMITTED', 'Somebody said something.', 'PARAPHRASE', 'en', 1, ?, 'h', 's', now(), now())
                """, id, submitter);
        return id;
    }

    /** Something that happens to a claim, and is committed. */
    public UUID happens(UUID claim, int sequence, String type, UUID submitter) {
        try (Connection connection = connect()) {
            return happens(connection, claim, sequence, type, submitter);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same in a transaction of the caller's. */
    public UUID happens(Connection connection, UUID claim, int sequence, String type, UUID submitter)
            throws SQLException {
        UUID id = UUID.randomUUID();
        Audience audience = EventType.of(type).orElseThrow().isPublic() ? Audience.PUBLIC : Audience.OWN;
        String canonical = "{\"sequence\":" + sequence + "}";
        run(connection, """
                update claim set sequence = ?, audit_head = encode(sha256(convert_to(?, 'UTF8')), 'hex') where id = ?
                """, sequence, canonical, claim);
        run(connection, """
                insert into audit_entry (claim_id, sequence, at, actor_id, entry, to_state, canonical, hash, previous_hash)
                select c.id, c.sequence, now(), ?, 'move', 'ACCEPTED', ?, c.audit_head, before.hash
                from claim c left join audit_entry before on before.claim_id = c.id and before.sequence = c.sequence - 1 where c.id = ?
                """, submitter, canonical, claim);
        run(
                connection,
                """
                insert into event (id, claim_id, sequence, type, at, audience, submitter_id, thin, full_body)
                values (?, ?, ?, ?, now(), ?, ?, ?, ?)
                """,
                id,
                claim,
                sequence,
                type,
                audience.name(),
                submitter,
                body(claim, sequence, type, false),
                body(claim, sequence, type, true));
        return id;
    }

    public static String body(UUID claim, int sequence, String type, boolean full) {
        return "{\"type\":\"%s\",\"timestamp\":\"2026-01-31T12:00:00.123456Z\",\"data\":{\"claimId\":\"%s\",\"sequence\":%d,\"summary\":\"Правда ☂\"%s}}"
                .formatted(type, claim, sequence, full ? ",\"claim\":{}" : "");
    }

    /** The newsroom-bot of the demo realm, once it has called. */
    public UUID newsroomBot() {
        try (Connection connection = connect();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                "select id from person where 'integration' = any (roles) and issuer <> 'https://login.example'")) {
            row.next();
            return row.getObject(1, UUID.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void sql(String statement, @Nullable Object... values) {
        try (Connection connection = connect()) {
            run(connection, statement, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the database itself would refuse: its triggers do not look. */
    public void lookingAway(Consumer<Sql> statements) {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            run(connection, "set local session_replication_role = replica");
            statements.accept((statement, values) -> {
                try {
                    run(connection, statement, values);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement. */
    public interface Sql {
        void run(String statement, @Nullable Object... values);
    }

    /** The one value that a query finds, as text. */
    public @Nullable String one(String query, Object... values) {
        try (Connection connection = connect();
                PreparedStatement prepared = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            ResultSet row = prepared.executeQuery();
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(adminUrl);
    }

    private static void run(Connection connection, String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }
}
