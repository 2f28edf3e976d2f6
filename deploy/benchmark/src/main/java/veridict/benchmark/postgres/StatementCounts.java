package veridict.benchmark.postgres;

import java.util.List;
import veridict.stack.postgres.Database;

/**
 * What pg_stat_statements counted of one role's statements; those inside triggers and functions are part of the statement that calls them.
 * Transactions are counted by their BEGIN: of a COMMIT that is prepared, PostgreSQL counts the first execution only.
 */
public record StatementCounts(int statements, int transactions) {
    private static final String COUNTED = """
            select coalesce(sum(calls) filter (where query not in ('BEGIN', 'COMMIT')), 0), coalesce(sum(calls) filter (where query = 'BEGIN'), 0)
            from pg_stat_statements where userid = '%s'::regrole and dbid = (select oid from pg_database where datname = current_database())
              and query not like '%%%s%%'
            """;

    /** Of what is run here, but for the statements that contain this. */
    public static StatementCounts during(Database database, String role, String but, Runnable run) {
        BenchServer.execute(
                database, "create extension if not exists pg_stat_statements", "select pg_stat_statements_reset()");
        run.run();
        List<String> counted =
                BenchServer.query(database, COUNTED.formatted(role, but)).getFirst();
        return new StatementCounts(Integer.parseInt(counted.get(0)), Integer.parseInt(counted.get(1)));
    }
}
