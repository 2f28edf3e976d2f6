package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.idempotency.IdempotencyKey;
import veridict.idempotency.Once;
import veridict.model.Claim;

/** A move is a handful of round trips: a claim's road is walked by many at once. */
@QuarkusTest
class StatementsTest {

    @Inject
    Newsroom newsroom;

    @Inject
    Once once;

    @Inject
    EntityManagerFactory factory;

    @Test
    void a_move_without_gates_takes_at_most_five_statements_and_one_commit() {
        Claim claim = newsroom.submitted(newsroom.reader());
        newsroom.move(newsroom.submitted(newsroom.reader()), new Move.Accept(null, null), newsroom.mara());
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        statistics.setStatisticsEnabled(true);
        once.run(
                newsroom.mara(),
                Optional.of(new IdempotencyKey(UUID.randomUUID().toString(), "accept")),
                Claim.class,
                () -> newsroom.move(claim, new Move.Accept(List.of("war"), null), newsroom.mara()));
        statistics.setStatisticsEnabled(false);
        assertEquals(5, statistics.getPrepareStatementCount());
        assertEquals(1, statistics.getTransactionCount());
    }
}
