package veridict.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.acceptance.Eventually.eventually;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import veridict.acceptance.Receiver.Message;
import veridict.stack.StackForTests;
import veridict.stack.service.Service;

/** A service that is ended by kill -9 in the middle loses nothing that it said is done, and does nothing twice. */
@ExtendWith(RunningStack.class)
class KillTest {
    private static final int KILLS = 2;
    private static final int MOVES_BETWEEN = 40;

    private final StackForTests stack;

    KillTest(StackForTests stack) {
        this.stack = stack;
    }

    @Test
    void every_acknowledged_move_is_in_the_history_exactly_once() {
        Caller submitter = Caller.person(stack, "submitter");
        Caller checker = Caller.person(stack, "checker");
        Caller checker2 = Caller.person(stack, "checker2");
        List<Mover> movers = Stream.of(checker, checker2, checker, checker2)
                .map(caller -> new Mover(caller, Road.submitted(submitter)))
                .toList();

        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> running = movers.stream()
                    .map(mover -> CompletableFuture.runAsync(mover, clients))
                    .toList();
            for (int kill = 0; kill < KILLS; kill++) {
                awaitMoreMoves(movers);
                stack.services().kill(Service.API);
                stack.services().start(Service.API);
                stack.services().awaitReady(Service.API);
            }
            awaitMoreMoves(movers);
            movers.forEach(Mover::stop);
            running.forEach(CompletableFuture::join);
        }

        assertTrue(movers.stream().mapToInt(Mover::unanswered).sum() > 0, "nobody was cut off: the kill came too late");
        for (Mover mover : movers) {
            Answer history = checker.get(mover.claim() + "/history").expect(200);
            List<String> entries = history.ofItems("entry");
            assertEquals(mover.acknowledged(), entries.subList(1, entries.size()));
            assertEquals(
                    LongStream.rangeClosed(1, entries.size()).boxed().toList(),
                    history.items().stream()
                            .map(item -> item.required("sequence").asLong())
                            .toList());
            Answer verification =
                    checker.get(mover.claim() + "/history/verification").expect(200);
            assertTrue(
                    verification.body().required("holds").asBoolean(),
                    () -> verification.body().toString());
        }
    }

    @Test
    void submitting_goes_on_without_the_workflow_service_and_its_events_reach_the_receiver_later() {
        Caller bot = Caller.bot(stack, Service.API);
        CountDownLatch dead = new CountDownLatch(1);
        try (Receiver receiver = new Receiver(message -> answerAfter(dead))) {
            Subscribed endpoint = Subscribed.own(Caller.bot(stack, Service.WORKFLOW), receiver.url());
            Set<String> claims = new HashSet<>(submitted(bot, 12)); // more than the 10 that are under way at once
            eventually(Duration.ofSeconds(10), receiver::events, events -> events.size() >= 3);
            stack.services().kill(Service.WORKFLOW);
            dead.countDown();
            Set<String> sentAtDeath = ids(receiver.events());
            claims.addAll(submitted(bot, 5));
            stack.services().start(Service.WORKFLOW);
            stack.services().awaitReady(Service.WORKFLOW);

            Set<String> promised = claims.stream()
                    .flatMap(claim -> endpoint.feed(claim).stream())
                    .collect(Collectors.toSet());
            assertEquals(claims.size(), promised.size());
            assertTrue(promised.containsAll(sentAtDeath), "what came before the kill has no event");
            promised.forEach(event -> endpoint.delivery(event, "DELIVERED"));
            assertEquals(promised, ids(receiver.events()));
            assertEquals(
                    1, bodies(receiver, sentAtDeath.iterator().next()).size(), "the same id came with other bytes");
            assertTrue(receiver.events().size() > promised.size(), "what was never acknowledged was not sent again");
            endpoint.cancel();
        }
    }

    private static void awaitMoreMoves(List<Mover> movers) {
        int before = moves(movers);
        eventually(Duration.ofSeconds(60), () -> moves(movers), moves -> moves >= before + MOVES_BETWEEN);
    }

    private static int moves(List<Mover> movers) {
        return movers.stream().mapToInt(mover -> mover.acknowledged().size()).sum();
    }

    private static List<String> submitted(Caller bot, int number) {
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            claims.add(Road.submitted(bot));
        }
        return claims;
    }

    private static int answerAfter(CountDownLatch latch) {
        try {
            latch.await();
            return 204;
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while holding an answer back", e);
        }
    }

    private static Set<String> ids(List<Message> messages) {
        return messages.stream().map(Message::id).collect(Collectors.toSet());
    }

    private static Set<String> bodies(Receiver receiver, String id) {
        return receiver.events().stream()
                .filter(message -> message.id().equals(id))
                .map(Message::body)
                .collect(Collectors.toSet());
    }
}
