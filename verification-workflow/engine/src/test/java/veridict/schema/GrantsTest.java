package veridict.schema;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What each service may do to which table is written down ({@code grants.txt}): a new grant has to be meant. */
@QuarkusTest
class GrantsTest {

    /** Of a table or sequence: who holds which privilege, on which columns if not on all. */
    private static final String GRANTED = """
            select thing, who, string_agg(lower(privilege) || coalesce(' (' || columns || ')', ''), ', ' order by place)
            from (
                select thing, who, privilege, place, string_agg(col, ', ' order by number) as columns
                from (
                    select c.oid::regclass::text as thing, coalesce(r.rolname, 'everybody') as who, a.privilege_type as privilege, null as col, 0 as number
                    from pg_class c, aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
                    where c.relnamespace = 'public'::regnamespace and a.grantee <> c.relowner
                    union all
                    select c.oid::regclass::text, coalesce(r.rolname, 'everybody'), a.privilege_type, col.attname, col.attnum
                    from pg_class c join pg_attribute col on col.attrelid = c.oid, aclexplode(col.attacl) a left join pg_roles r on r.oid = a.grantee
                    where c.relnamespace = 'public'::regnamespace and a.grantee <> c.relowner
                ) one, lateral (select array_position(array['SELECT', 'INSERT', 'UPDATE', 'DELETE'], privilege) as place) as sorted
                group by thing, who, privilege, place
            ) held
            group by thing, who order by thing, who
            """;

    private static final String OTHERWISE_POWERFUL = """
            select rolname || ' is a member of ' || roleid::regrole from pg_auth_members m join pg_roles r on r.oid = m.member
            where rolname in ('veridict_api', 'veridict_ui', 'veridict_workflow')
            union all
            select rolname || ' stands above the rules' from pg_roles
            where rolname like 'veridict%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
            union all
            select oid::regclass || ' belongs to ' || relowner::regrole from pg_class
            where relnamespace = 'public'::regnamespace and relowner <> 'veridict_owner'::regrole
            union all
            select 'everybody makes tables' where has_schema_privilege('veridict_api', 'public', 'CREATE')
            """;

    /** What runs as the owner is called by triggers, and looks nowhere but where the owner put things. */
    private static final String OPEN_DOORS = """
            select oid::regprocedure || coalesce((
                select ' for ' || string_agg(coalesce(r.rolname, 'everybody'), ' ' order by r.rolname)
                from aclexplode(coalesce(proacl, acldefault('f', proowner))) a left join pg_roles r on r.oid = a.grantee where a.grantee <> proowner), '')
            from pg_proc
            where pronamespace = 'public'::regnamespace and prosecdef
              and (prorettype <> 'trigger'::regtype or proconfig is distinct from array['search_path=public, pg_temp'])
            order by 1
            """;

    @Inject
    EntityManager database;

    @Test
    void each_service_has_what_is_written_down_and_no_more() throws IOException {
        assertEquals(written(), held());
    }

    @Test
    void no_service_is_more_than_its_grants() {
        assertEquals(List.of(), list(OTHERWISE_POWERFUL));
    }

    @Test
    void what_runs_as_the_owner_is_called_by_triggers_and_to_redact() {
        assertEquals(
                List.of(
                        "execute_redaction(uuid,uuid,timestamp with time zone) for veridict_api veridict_ui",
                        "rehearse_redaction(uuid,text[]) for veridict_api veridict_ui"),
                list(OPEN_DOORS));
    }

    /** A line a table and a set of privileges: the table, who holds them, the privileges. */
    private String held() {
        List<Object[]> rows =
                database.createNativeQuery(GRANTED, Object[].class).getResultList();
        return rows.stream()
                .collect(groupingBy(
                        row -> row[0] + "  %s  " + row[2],
                        TreeMap::new,
                        mapping(row -> row[1].toString().replace("veridict_", ""), joining(" "))))
                .entrySet()
                .stream()
                .map(line -> line.getKey().formatted(line.getValue()))
                .collect(joining("\n", "", "\n"));
    }

    private static String written() throws IOException {
        try (InputStream file = Objects.requireNonNull(GrantsTest.class.getResourceAsStream("grants.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<?> list(String sql) {
        return database.createNativeQuery(sql).getResultList();
    }
}
