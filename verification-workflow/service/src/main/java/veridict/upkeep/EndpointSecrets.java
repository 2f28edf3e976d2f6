package veridict.upkeep;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import veridict.json.Json;
import veridict.webhook.SealedHeaders;
import veridict.webhook.Secrets;

/**
 * Keeps what endpoints are signed with and what is sent along: secrets whose grace has ended are removed, what lies under an older key is
 * sealed anew under the present one, and the endpoints whose key is lost are said, because they need new ones.
 */
@ApplicationScoped
class EndpointSecrets implements Chore {

    private static final Logger LOG = Logger.getLogger(EndpointSecrets.class);

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final String REMOVE = "delete from endpoint_secret where expires_at <= now()";

    private static final String OLD = """
            select s.id, s.endpoint_id, s.secret from endpoint_secret s join endpoint e on e.id = s.endpoint_id
            where split_part(s.secret, ':', 1) <> ? and e.deleted_at is null order by s.id for update of s
            """;

    private static final String OLD_HEADERS = """
            select e.id, e.headers::text from endpoint e
            where e.deleted_at is null and exists (
                select from jsonb_each_text(e.headers) h where split_part(h.value, ':', 1) <> ?)
            order by e.id for no key update of e
            """;

    private static final String SEAL = "update endpoint_secret set secret = ? where id = ?";
    private static final String SEAL_HEADERS = "update endpoint set headers = cast(? as jsonb) where id = ?";

    private final DataSource database;
    private final Secrets secrets;
    private final SealedHeaders headers;
    private final Json json;
    private List<UUID> told = List.of();

    EndpointSecrets(DataSource database, Secrets secrets, SealedHeaders headers, Json json) {
        this.database = database;
        this.secrets = secrets;
        this.headers = headers;
        this.json = json;
    }

    @Override
    public String name() {
        return "endpoint-secrets";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    @Transactional
    public void run() {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement remove = connection.prepareStatement(REMOVE)) {
                remove.executeUpdate();
            }
            SortedSet<UUID> lost = new TreeSet<>();
            sealHeadersAnew(connection, lost);
            sealSecretsAnew(connection, lost);
            tell(List.copyOf(lost));
        } catch (SQLException e) {
            throw new IllegalStateException("secrets of endpoints could not be looked after", e);
        }
    }

    /** @param lost gets the endpoints with a secret that no key of ours opens */
    private void sealSecretsAnew(Connection connection, Set<UUID> lost) throws SQLException {
        try (PreparedStatement old = connection.prepareStatement(OLD);
                PreparedStatement seal = connection.prepareStatement(SEAL)) {
            old.setString(1, secrets.keyId());
            try (ResultSet row = old.executeQuery()) {
                while (row.next()) {
                    UUID endpoint = row.getObject(2, UUID.class);
                    String place = endpoint.toString();
                    if (secrets.canOpen(row.getString(3), place)) {
                        seal.setString(1, secrets.seal(secrets.open(row.getString(3), place), place));
                        seal.setObject(2, row.getObject(1, UUID.class));
                        seal.addBatch();
                    } else {
                        lost.add(endpoint);
                    }
                }
            }
            seal.executeBatch();
        }
    }

    private void sealHeadersAnew(Connection connection, Set<UUID> lost) throws SQLException {
        try (PreparedStatement old = connection.prepareStatement(OLD_HEADERS);
                PreparedStatement seal = connection.prepareStatement(SEAL_HEADERS)) {
            old.setString(1, secrets.keyId());
            try (ResultSet row = old.executeQuery()) {
                while (row.next()) {
                    UUID endpoint = row.getObject(1, UUID.class);
                    Map<String, String> sealed = json.read(row.getString(2), HEADERS);
                    if (headers.canOpen(sealed, endpoint)) {
                        seal.setString(1, json.text(headers.sealAnew(sealed, endpoint)));
                        seal.setObject(2, endpoint);
                        seal.addBatch();
                    } else {
                        lost.add(endpoint);
                    }
                }
            }
            seal.executeBatch();
        }
    }

    private void tell(List<UUID> lost) {
        if (!lost.isEmpty() && !lost.equals(told)) {
            LOG.errorf(
                    "No key opens the secrets of these endpoints: give them new ones by POST /v1/endpoints/{id}/rotate with graceHours 0, set"
                            + " their headers anew, or put the key into veridict.secrets.old-keys: %s",
                    lost);
        }
        told = lost;
    }
}
