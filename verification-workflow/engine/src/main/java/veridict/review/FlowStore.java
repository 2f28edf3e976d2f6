package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import veridict.gate.Gates;
import veridict.log.Log;
import veridict.model.ClaimState;
import veridict.model.Flow;

/** The flow in the database: written by the workflow service at its start, read by every process, so that no two hold different ones. */
@ApplicationScoped
public class FlowStore {

    private final EntityManager database;
    private final Gates gates;
    private final Log log;
    private final Clock clock;

    FlowStore(EntityManager database, Gates gates, Log log, Clock clock) {
        this.database = database;
        this.gates = gates;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Checks a flow and makes it the newsroom's.
     *
     * @param file its name, for messages
     * @throws FlowFileRefused also when a claim sits in a state that this flow does not know
     */
    @Transactional
    public Flow install(String file, String source) {
        Flow flow = FlowFile.read(file, source, gates.names());
        refuseStranded(file, flow);
        int written = database.createNativeQuery("""
                        insert into flow (id, hash, source, written_at) values (1, :hash, :source, :at)
                        on conflict (id) do update set hash = excluded.hash, source = excluded.source, written_at = excluded.written_at
                        where flow.hash <> excluded.hash
                        """)
                .setParameter("hash", flow.hash())
                .setParameter("source", source)
                .setParameter("at", clock.instant())
                .executeUpdate();
        if (written > 0) {
            log.flow(flow.hash());
        }
        return flow;
    }

    /** The newsroom's flow, or empty while the workflow service has not written one. */
    @Transactional
    public Optional<Flow> read() {
        return database.createNativeQuery("select source from flow", String.class)
                .getResultStream()
                .findFirst()
                .map(source -> FlowFile.read("flow.yaml in the database", (String) source, gates.names()));
    }

    /** The hash of the newsroom's flow: cheaper than to read it. */
    @Transactional
    public Optional<String> hash() {
        return database.createNativeQuery("select hash from flow", String.class)
                .getResultStream()
                .findFirst()
                .map(String.class::cast);
    }

    private void refuseStranded(String file, Flow flow) {
        Set<ClaimState> reached = FlowShape.reached(flow);
        List<String> others = Arrays.stream(ClaimState.values())
                .filter(state -> !reached.contains(state))
                .map(Enum::name)
                .toList();
        List<?> stranded = database.createNativeQuery("""
                        select s from unnest(cast(:states as text[])) s where exists (select from claim c where c.state = s)
                            or exists (select from claim c where c.state = 'ON_HOLD' and c.held_from = s)
                        """)
                .setParameter("states", others.toArray(String[]::new))
                .getResultList();
        if (!stranded.isEmpty()) {
            throw new FlowFileRefused(file + ": claims are in a state that this flow does not reach: "
                    + stranded.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }
}
