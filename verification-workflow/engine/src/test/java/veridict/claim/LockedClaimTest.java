package veridict.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.model.Claim;
import veridict.people.PersonEntity;

/** Whoever waits for a claim gets it as it is when their turn comes. */
@QuarkusTest
class LockedClaimTest {

    @Inject
    Newsroom newsroom;

    @Inject
    EntityManager database;

    @Test
    void who_waited_sees_whom_the_claim_names_by_then() throws Exception {
        Claim claim = newsroom.accepted();
        CountDownLatch isHeld = new CountDownLatch(1);
        CompletableFuture<Void> assigning = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    ClaimEntity held = ClaimEntity.locked(claim.id()).orElseThrow();
                    held.assignee = database.getReference(
                            PersonEntity.class, newsroom.mara().id());
                    database.flush();
                    isHeld.countDown();
                    awaitSomebodyWaiting();
                }));
        isHeld.await(10, TimeUnit.SECONDS);

        assertEquals(newsroom.mara().name(), assignee(claim.id()));
        assigning.get(10, TimeUnit.SECONDS);
    }

    private static String assignee(UUID claim) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ClaimEntity.locked(claim).orElseThrow().assignee.name);
    }

    private void awaitSomebodyWaiting() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (waiting().equals(List.of(false)) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @SuppressWarnings("unchecked")
    private List<Boolean> waiting() {
        return database.createNativeQuery(
                        "select exists (select from pg_locks where not granted and pid <> pg_backend_pid())",
                        Boolean.class)
                .getResultList();
    }
}
