package veridict.ui;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The newsroom these tests happen at: with a flow, as the workflow service writes it at its start. */
@ApplicationScoped
public class Newsroom {
    private final String url;

    Newsroom(@ConfigProperty(name = "veridict.test.jdbc-url") String url) {
        this.url = url;
    }

    void opens() {
        try (Connection workflow = DriverManager.getConnection(url, "veridict_workflow", "veridict_workflow");
                PreparedStatement insert = workflow.prepareStatement(
                        "insert into flow (hash, source, written_at) values ('of the test', ?, now()) on conflict do nothing")) {
            insert.setString(1, flowFile());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    }

    private static String flowFile() {
        try (InputStream file = Objects.requireNonNull(Newsroom.class.getResourceAsStream("/flow.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
