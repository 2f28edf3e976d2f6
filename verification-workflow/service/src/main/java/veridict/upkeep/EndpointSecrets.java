package veridict.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import veridict.webhook.Secrets;

/**
 * Keeps what endpoints are signed with: secrets whose grace has ended are removed, those under an older key are sealed anew under the
 * present one, and those whose key is lost are said, because their endpoints need new ones.
 */
@ApplicationScoped
class EndpointSecrets implements Chore {

    private static final Logger LOG = Logger.getLogger(EndpointSecrets.class);

    private static final String REMOVE = "delete from endpoint_secret where expires_at <= now()";

    private static final String OLD = """
            select s.id, s.endpoint_id, s.secret from endpoint_secret s join endpoint e on e.id = s.endpoint_id
            where split_part(s.secret, ':', 1) <> ? and e.deleted_at is null order by s.id for update of s
            """;

    private static final String SEAL = "update endpoint_secret set secret = ? where id = ?";

    private final DataSource database;
    private final Secrets secrets;
    private List<UUID> told = List.of();

    EndpointSecrets(DataSource database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
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
            tell(sealAnew(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("secrets of endpoints could not be looked after", e);
        }
    }

    /** @return the endpoints with a secret that no key of ours opens */
    private List<UUID> sealAnew(Connection connection) throws SQLException {
        List<UUID> lost = new ArrayList<>();
        try (PreparedStatement old = connection.prepareStatement(OLD);
                PreparedStatement seal = connection.prepareStatement(SEAL)) {
            old.setString(1, secrets.keyId());
            try (ResultSet row = old.executeQuery()) {
                while (row.next()) {
                    UUID endpoint = row.getObject(2, UUID.class);
                    if (secrets.canOpen(row.getString(3))) {
                        String place = endpoint.toString();
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
        return lost;
    }

    private void tell(List<UUID> lost) {
        if (!lost.isEmpty() && !lost.equals(told)) {
            LOG.errorf(
                    "No key opens the secrets of these endpoints: give them new ones by POST /v1/endpoints/{id}/rotate,"
                            + " or put the key into veridict.secrets.old-keys: %s",
                    lost);
        }
        told = lost;
    }
}
