package veridict.stack.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import veridict.stack.Tokens;

/** Access tokens of the demo realm, fetched again before their five minutes are over. */
public final class Passes {
    private static final Duration GOOD_FOR = Duration.ofMinutes(4);

    private final Tokens tokens;
    private final Map<String, Pass> known = new HashMap<>();

    public Passes(Tokens tokens) {
        this.tokens = tokens;
    }

    public String of(String account) {
        Pass pass = known.get(account);
        if (pass == null || pass.until().isBefore(Instant.now())) {
            pass = new Pass(fetched(account), Instant.now().plus(GOOD_FOR));
            known.put(account, pass);
        }
        return pass.token();
    }

    private String fetched(String account) {
        return account.equals("newsroom-bot") ? tokens.ofNewsroomBot() : tokens.of(account);
    }

    private record Pass(String token, Instant until) {}
}
