package veridict.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks for a word in every column of every table, whatever tables there will be, as somebody with all rights. */
@ApplicationScoped
class Leftovers {

    private static final String COLUMNS = """
            select table_name, column_name from information_schema.columns
            where table_schema = 'public' and data_type in ('text', 'ARRAY', 'json', 'jsonb', 'character varying', 'tsvector', 'bytea')
            order by 1, 2
            """;

    private final String adminUrl;

    Leftovers(@ConfigProperty(name = "veridict.test.admin-url") String adminUrl) {
        this.adminUrl = adminUrl;
    }

    /** Where it stands, as {@code table.column}; upper and lower case alike. */
    List<String> of(String word) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection session = DriverManager.getConnection(adminUrl);
                Statement columns = session.createStatement();
                Statement look = session.createStatement();
                ResultSet column = columns.executeQuery(COLUMNS)) {
            while (column.next()) {
                String table = column.getString(1);
                String name = column.getString(2);
                String text = "bytea".equals(type(session, table, name)) ? "encode(%s, 'escape')" : "%s::text";
                try (ResultSet hit = look.executeQuery("select 1 from \"" + table + "\" where "
                        + text.formatted('"' + name + '"') + " ilike '%" + word + "%' limit 1")) {
                    if (hit.next()) {
                        found.add(table + "." + name);
                    }
                }
            }
        }
        return found;
    }

    private static String type(Connection session, String table, String column) throws SQLException {
        try (ResultSet type = session.getMetaData().getColumns(null, "public", table, column)) {
            return type.next() ? type.getString("TYPE_NAME") : "";
        }
    }
}
