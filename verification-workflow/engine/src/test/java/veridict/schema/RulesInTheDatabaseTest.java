package veridict.schema;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import veridict.Newsroom;
import veridict.model.Actor;
import veridict.model.ClaimState;

/**
 * Every trigger, every check and every sentence of a trigger refuses what it is there for, whoever writes: the attacks of
 * {@code attacks.sql} as each service and as the administrator, and none may be missing. Races are with the rules they belong to.
 */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class RulesInTheDatabaseTest {

    private static final String NOT_GRANTED = "42501";

    private static final Pattern SPEAKER = Pattern.compile("^PL/pgSQL function (\\w+)\\(");

    /** It refuses nothing: it tells the log. */
    private static final String TELLS = "rating.scale_changed";

    private static final String TRIGGERS = """
            select tgrelid::regclass || '.' || tgname, tgfoid::regproc::text from pg_trigger
            where not tgisinternal and tgrelid::regclass::text not like 'pg_%'
            """;

    private static final String CHECKS = """
            select conrelid::regclass || '.' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
            where contype = 'c' and connamespace = 'public'::regnamespace
            """;

    private static final String SENTENCES = """
            select distinct (regexp_matches(prosrc, 'RAISE EXCEPTION ''([^'']*)''', 'g'))[1] from pg_proc
            where pronamespace = 'public'::regnamespace
            """;

    @Inject
    Newsroom newsroom;

    @Inject
    EntityManager database;

    @ConfigProperty(name = "veridict.test.jdbc-url")
    String url;

    @ConfigProperty(name = "veridict.test.admin-url")
    String adminUrl;

    private final Map<ClaimState, Map<String, Object>> stories = new EnumMap<>(ClaimState.class);

    @ParameterizedTest
    @MethodSource("attacks")
    void a_rule_holds_whoever_writes(Attack attack) throws SQLException {
        assertEquals(speakerOf(attack), speakerOf(refused(administrator(), attack)), attack.toString());
        for (String service : List.of("veridict_api", "veridict_ui", "veridict_workflow")) {
            PSQLException refused = refused(DriverManager.getConnection(url, service, service), attack);
            if (!NOT_GRANTED.equals(refused.getSQLState())) {
                assertEquals(speakerOf(attack), speakerOf(refused), service + " at " + attack);
            }
        }
    }

    @Test
    void no_trigger_is_left_out() throws IOException {
        Set<String> attacked =
                attacks().filter(Attack::isOnTrigger).map(Attack::rule).collect(toCollection(TreeSet::new));
        attacked.add(TELLS);
        assertEquals(new TreeSet<>(functions().keySet()), attacked);
    }

    @Test
    void no_check_and_no_sentence_is_left_out() throws IOException, SQLException {
        Set<String> checks = rules(CHECKS);
        Set<String> sentences = rules(SENTENCES);
        for (Attack attack : attacks().toList()) {
            ServerErrorMessage said =
                    Objects.requireNonNull(refused(administrator(), attack).getServerErrorMessage());
            checks.removeIf(check -> check.startsWith(said.getTable() + "." + said.getConstraint() + " "));
            sentences.removeIf(
                    sentence -> Objects.requireNonNull(said.getMessage()).matches(sentence.replace("%", ".*")));
        }
        assertEquals(Set.of(), checks);
        assertEquals(Set.of(), sentences);
    }

    /** What has to speak when a rule is broken: a check of the table, or the function of the trigger. */
    private String speakerOf(Attack attack) {
        return attack.isOnTrigger() ? functions().getOrDefault(attack.rule(), "no such trigger") : attack.rule();
    }

    private static String speakerOf(PSQLException refused) {
        ServerErrorMessage said = Objects.requireNonNull(refused.getServerErrorMessage());
        if (said.getConstraint() != null) {
            return said.getTable() + ".check";
        }
        Matcher function = SPEAKER.matcher(Objects.requireNonNullElse(said.getWhere(), ""));
        return function.find() ? function.group(1) : said.toString();
    }

    private Map<String, String> functions() {
        List<Object[]> rows =
                database.createNativeQuery(TRIGGERS, Object[].class).getResultList();
        return rows.stream().collect(toMap(row -> row[0].toString(), row -> row[1].toString()));
    }

    private Set<String> rules(String sql) {
        List<?> rows = database.createNativeQuery(sql).getResultList();
        return rows.stream().map(Object::toString).collect(toCollection(TreeSet::new));
    }

    static Stream<Attack> attacks() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(RulesInTheDatabaseTest.class.getResourceAsStream("attacks.sql"))) {
            return Attack.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private Connection administrator() throws SQLException {
        return DriverManager.getConnection(adminUrl);
    }

    private PSQLException refused(Connection login, Attack attack) throws SQLException {
        try (Connection session = login;
                Statement statement = session.createStatement()) {
            session.setAutoCommit(false);
            String sql = attack.against(story(attack.state()));
            return assertInstanceOf(
                    PSQLException.class,
                    assertThrows(SQLException.class, () -> statement.execute(sql), attack + " was let through"));
        }
    }

    /** One claim a state serves all attacks: what they did is rolled back. */
    private Map<String, Object> story(ClaimState state) {
        return stories.computeIfAbsent(state, this::told);
    }

    private Map<String, Object> told(ClaimState state) {
        Map<String, Object> things = new HashMap<>();
        things.put("claim", newsroom.in(state).id());
        things.put("other", newsroom.accepted().id());
        things.put("system", Actor.SYSTEM.id());
        things.put("mara", newsroom.mara().id());
        things.put("tom", newsroom.tom().id());
        things.put("edith", newsroom.edith().id());
        things.put("omar", newsroom.omar().id());
        return things;
    }
}
