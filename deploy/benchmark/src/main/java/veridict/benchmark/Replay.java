package veridict.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import veridict.benchmark.Newsroom.Step;
import veridict.benchmark.postgres.BenchServer;
import veridict.benchmark.postgres.Pgbench;
import veridict.benchmark.postgres.PgbenchScript;
import veridict.benchmark.postgres.Recording;
import veridict.benchmark.postgres.Sent;
import veridict.stack.postgres.Database;

/** Has pgbench make the moves of a round: sees what they send to PostgreSQL, twice on the same claim, and lets it go on from there. */
final class Replay {
    static final String ROLE = "veridict_api";

    /** Whoever comes after five seconds looks whether the flow is still the same: that is no part of a move. */
    static final String FLOW = "from flow";

    private final Database database;
    private final Newsroom newsroom;
    private final Map<String, String> known = new HashMap<>();

    Replay(Database database, Newsroom newsroom) {
        this.database = database;
        this.newsroom = newsroom;
    }

    /** @param claims one for each client, all at the same version, and back there after the round */
    Pgbench of(List<String> claims, List<Step> round) {
        String seen = claims.getFirst();
        List<Sent> once = recorded(seen, round);
        known.put(claim(seen).get(1), ":head");
        List<Sent> again = recorded(seen, round);
        claims.stream().skip(1).forEach(claim -> {
            made(claim, round, newsroom.etag(claim));
            made(claim, round, newsroom.etag(claim));
        });
        List<String> now = claim(seen);
        known.put(seen, ":claim");
        known.put(now.get(2), ":draft");
        meet(claims, now.get(1));
        return Pgbench.of(database, ROLE, PgbenchScript.of(once, again, known, """
                select c.id as claim, c.audit_head as head, d.id as draft, (c.sequence - %s) / %d as rounds
                from claim c join draft d on d.claim_id = c.id where c.id = ((array['%s'])[1 + :client_id])::uuid""".formatted(
                        now.get(0), round.size(), String.join("','", claims))));
    }

    /** pgbench makes no hashes: every claim's chain goes on from the same one, and comes back to it with every round. */
    private void meet(List<String> claims, String head) {
        BenchServer.execute(
                database,
                "set session_replication_role = replica",
                "update claim set audit_head = '%s' where id in ('%s')".formatted(head, String.join("','", claims)),
                """
                update audit_entry e set hash = c.audit_head
                from claim c where c.id = e.claim_id and c.sequence = e.sequence and c.audit_head = '%s'""".formatted(head));
    }

    private List<Sent> recorded(String claim, List<Step> round) {
        String seen = newsroom.etag(claim);
        return Recording.of(database, () -> made(claim, round, seen)).stream()
                .filter(sent -> !sent.sql().contains(FLOW))
                .toList();
    }

    private void made(String claim, List<Step> round, String seen) {
        String etag = seen;
        for (Step step : round) {
            String key = newsroom.key();
            known.put(key, ":key");
            etag = newsroom.move(claim, step, etag, key);
        }
    }

    private List<String> claim(String id) {
        return BenchServer.query(database, """
                select c.sequence, c.audit_head, d.id from claim c join draft d on d.claim_id = c.id where c.id = '%s'""".formatted(id)).getFirst();
    }
}
