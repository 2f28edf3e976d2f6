package veridict.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.RollbackException;
import java.io.EOFException;
import java.sql.SQLException;
import java.util.Optional;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

/** What the database said is found wherever it lies. */
class SqlStateTest {

    private static final SQLException GONE = new SQLException("I/O error", "08006", new EOFException());

    @Test
    void it_is_a_cause_of_what_failed() {
        assertTrue(SqlState.of(new IllegalStateException(GONE)).orElseThrow().isAway());
    }

    @Test
    void a_connection_taken_from_who_stood_still_in_a_transaction_is_away() {
        assertTrue(new SqlState("25P03").isAway());
    }

    @Test
    void of_a_commit_that_was_not_answered_it_is_suppressed() {
        XAException commit = new XAException("Error trying to transactionCommit");
        commit.initCause(GONE);
        RollbackException rolledBack = new RollbackException("Could not commit transaction.");
        rolledBack.addSuppressed(commit);
        assertTrue(
                SqlState.of(new IllegalStateException(rolledBack)).orElseThrow().isAway());
    }

    @Test
    void what_no_database_said_has_none() {
        assertEquals(Optional.empty(), SqlState.of(new IllegalStateException(new EOFException())));
    }
}
