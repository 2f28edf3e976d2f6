package veridict.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimQueries;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.Role;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.review.Move;
import veridict.review.ReviewDesk;

@QuarkusTest
class OnceTest {

    @Inject
    Once once;

    @Inject
    Newsroom newsroom;

    @Inject
    ReviewDesk desk;

    @Inject
    ClaimQueries claims;

    @Test
    void the_same_request_gets_the_first_answer_again() {
        Actor bot = somebody();
        Claim first = submit(bot, key("k", "request"));
        assertEquals(first, submit(bot, key("k", "request")));
        assertEquals(1, claims.list(ClaimFilter.ALL, null, 10, bot).items().size());
    }

    @Test
    void another_request_with_the_same_key_is_refused() {
        Actor bot = somebody();
        submit(bot, key("k", "request"));
        refused(Refusal.KeyReused.class, () -> submit(bot, key("k", "another")));
    }

    @Test
    void keys_belong_to_their_caller() {
        Actor one = somebody();
        Actor other = somebody();
        assertTrue(!submit(one, key("k", "request"))
                .id()
                .equals(submit(other, key("k", "request")).id()));
    }

    @Test
    void a_refused_write_is_not_remembered() {
        Claim claim = newsroom.inReview();
        IdempotencyKey key = key(UUID.randomUUID().toString(), "propose");
        refused(
                Refusal.GateClosed.class,
                () -> once.run(
                        newsroom.mara(),
                        Optional.of(key),
                        Claim.class,
                        () -> newsroom.move(claim, new Move.Propose(), newsroom.mara())));
        assertEquals("done", once.run(newsroom.mara(), Optional.of(key), String.class, () -> "done"));
    }

    @Test
    void a_hundred_callers_with_one_key_make_one_claim() throws Exception {
        Actor bot = somebody();
        List<Claim> made = race(100, () -> submit(bot, key("race", "request")));
        assertEquals(1, made.stream().map(Claim::id).distinct().count());
        assertEquals(1, claims.list(ClaimFilter.ALL, null, 10, bot).items().size());
    }

    @Test
    void of_a_hundred_who_make_the_same_move_at_once_one_wins() throws Exception {
        Claim claim = newsroom.submitted(newsroom.reader());
        List<Claim> made = race(100, () -> newsroom.move(claim, new Move.Accept(null, null), newsroom.mara()));
        assertEquals(1, made.size());
        assertEquals(2, claims.claim(claim.id(), newsroom.mara()).sequence());
    }

    private Claim submit(Actor actor, IdempotencyKey key) {
        return once.run(actor, Optional.of(key), Claim.class, () -> desk.submit(Newsroom.drones(), actor));
    }

    private static List<Claim> race(int callers, Callable<Claim> write) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Future<Claim>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return write.call();
                }));
            }
            start.countDown();
            List<Claim> made = new ArrayList<>();
            for (Future<Claim> one : running) {
                try {
                    made.add(one.get());
                } catch (ExecutionException e) {
                    assertTrue(e.getCause() instanceof Refused, () -> "not refused, but failed: " + e.getCause());
                }
            }
            return made;
        }
    }

    private Actor somebody() {
        return newsroom.person(UUID.randomUUID().toString(), "a bot", Role.INTEGRATION);
    }

    private static IdempotencyKey key(String key, String fingerprint) {
        return new IdempotencyKey(key, fingerprint);
    }
}
