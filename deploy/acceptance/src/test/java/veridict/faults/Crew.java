package veridict.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import veridict.acceptance.Caller;
import veridict.stack.service.Service;

/** The accounts of the demo realm at work: each call goes to the next instance of a service, with a token that is still good. */
final class Crew {
    private static final Duration GOOD_FOR = Duration.ofMinutes(3);
    static final String BOT = "newsroom-bot";

    private final House house;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    Crew(House house) {
        this.house = house;
    }

    Caller person(String account) {
        return at(Service.API, account);
    }

    Caller bot(Service service) {
        return at(service, BOT);
    }

    private Caller at(Service service, String account) {
        List<Instance> both = house.of(service);
        return new Caller(
                both.get(Math.floorMod(turn.getAndIncrement(), both.size())).url(), token(account));
    }

    private String token(String account) {
        return tokens.compute(
                        account,
                        (name, known) ->
                                known != null && known.since().plus(GOOD_FOR).isAfter(Instant.now())
                                        ? known
                                        : fresh(name))
                .value();
    }

    private Token fresh(String account) {
        return new Token(
                account.equals(BOT)
                        ? house.tokens().ofNewsroomBot()
                        : house.tokens().of(account),
                Instant.now());
    }

    private record Token(String value, Instant since) {}
}
