package veridict.faults;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import veridict.acceptance.Answer;
import veridict.acceptance.Caller;
import veridict.stack.service.Service;

/** How one person's program reaches the services: which instance, whether it asks again, and what it makes of no answer. */
final class Client {
    /** Instead of a status, when there was no answer. */
    static final int NO_ANSWER = 0;

    private static final int NOT_ASKED = -1;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final House house;
    private final Crew crew;
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger away = new AtomicInteger();
    private final AtomicInteger pressed = new AtomicInteger();
    private final List<String> broken = new CopyOnWriteArrayList<>();

    Client(House house, Crew crew) {
        this.house = house;
        this.crew = crew;
    }

    /** What is sent, made anew for each time. */
    interface Asking {
        HttpRequest.Builder of(Caller caller);
    }

    /** How many requests got no answer. */
    int unanswered() {
        return unanswered.get();
    }

    /** How many were answered with 503. */
    int away() {
        return away.get();
    }

    /** How many buttons at the desk were pressed and answered. */
    int pressed() {
        return pressed.get();
    }

    /** Answers that no client should get: 5xx, but for 503. */
    List<String> broken() {
        return List.copyOf(broken);
    }

    Answer reads(String account, String path) {
        return again(account, caller -> caller.request(path).GET());
    }

    /** Asks the same under the same key, here and there, until there is an answer that says something. */
    Answer insists(String account, Asking asking) {
        String key = UUID.randomUUID().toString();
        return again(account, caller -> asking.of(caller).header("Idempotency-Key", key));
    }

    /** Asks once, and answers the status. */
    int once(String account, Asking asking) {
        try {
            Caller caller = crew.person(account);
            return noted(caller.exchange(asking.of(caller))).status();
        } catch (IOException noAnswer) {
            return nothing();
        }
    }

    /** Presses a button at the desk once, and answers the status. */
    int presses(String account, String claim, String move, long version, Map<String, String> fields) {
        DeskVisitor visitor;
        try {
            List<Instance> desks = house.of(Service.UI);
            visitor = DeskVisitor.signedIn(
                    desks.get(ThreadLocalRandom.current().nextInt(desks.size())).url(), account);
        } catch (IOException noDesk) {
            return NOT_ASKED;
        }
        try {
            int status = visitor.press(claim, move, version, fields);
            pressed.incrementAndGet();
            note(status, "at the desk to " + move);
            return status;
        } catch (IOException noAnswer) {
            return nothing();
        }
    }

    static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    private Answer again(String account, Asking asking) {
        Instant late = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(late)) {
            try {
                Caller caller = crew.person(account);
                Answer answer = noted(caller.exchange(asking.of(caller)));
                if (!isToBeAskedAgain(answer)) {
                    return answer;
                }
            } catch (IOException noAnswer) {
                nothing();
            }
            pause();
        }
        throw new AssertionError(account + " got no answer in " + PATIENCE);
    }

    private Answer noted(Answer answer) {
        note(answer.status(), answer.body());
        return answer;
    }

    private void note(int status, Object what) {
        if (status == 503) {
            away.incrementAndGet();
        } else if (status >= 500) {
            broken.add(status + " " + what);
        }
    }

    private int nothing() {
        unanswered.incrementAndGet();
        return NO_ANSWER;
    }

    private static boolean isToBeAskedAgain(Answer answer) {
        return answer.status() >= 500
                || answer.body().path("type").asText().equals("https://veridict.dev/problems/still-running");
    }
}
