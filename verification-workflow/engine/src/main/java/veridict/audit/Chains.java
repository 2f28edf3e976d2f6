package veridict.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import veridict.json.Json;
import veridict.model.ChainReport;
import veridict.record.Chain;

/** The chains of the database that this process works on. */
@ApplicationScoped
public class Chains {

    private final EntityManager database;
    private final Chain chain;
    private final Json json;

    Chains(EntityManager database, Chain chain, Json json) {
        this.database = database;
        this.chain = chain;
        this.json = json;
    }

    /** Whether the chain of a claim holds, in the caller's transaction. */
    public ChainReport verify(UUID claimId) {
        List<ChainReport> reports = new ArrayList<>();
        database.unwrap(Session.class).doWork(connection -> new StoredRecord(connection, json)
                .read(Optional.of(claimId), new Verification(chain, json, reports::add)));
        return reports.getFirst();
    }
}
