package veridict.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Erases how to reach those who complained, some time after their complaint was decided. */
@ApplicationScoped
class OldContacts implements Chore {

    private static final String ERASE = """
            delete from complaint_contact where complaint_id in (select id from complaint where decided_at < ?)
            """;

    private final DataSource database;
    private final Clock clock;
    private final Duration kept;

    OldContacts(
            DataSource database,
            Clock clock,
            @ConfigProperty(name = "veridict.complaints.contact-kept", defaultValue = "P90D") Duration kept) {
        this.database = database;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "old-contacts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        erase();
    }

    /** @return how many were erased */
    int erase() {
        try (Connection connection = database.getConnection();
                PreparedStatement erase = connection.prepareStatement(ERASE)) {
            erase.setTimestamp(1, Timestamp.from(clock.instant().minus(kept)));
            return erase.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("old contacts could not be erased", e);
        }
    }
}
