package veridict.faults;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import veridict.acceptance.Answer;
import veridict.acceptance.Caller;

/**
 * Leads claim after claim down its road, now through the API and now at the desk, and notes what it is told. With a key a move is asked for
 * again until it is answered; without one, who gets no answer looks at the claim and goes on from what is there.
 */
final class Walker implements Runnable {
    private static final String CLAIMANT = "Aurelia Brandt";
    private static final Map<String, String> WHY = Map.of("reason", "So it goes.");

    private final Client client;
    private final String checker;
    private final Random dice;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean enough;

    Walker(Client client, String checker, long seed) {
        this.client = client;
        this.checker = checker;
        this.dice = new Random(seed);
    }

    @Override
    public void run() {
        while (!enough) {
            Told claim = submitted();
            told.add(claim);
            boolean goesOn = true;
            while (goesOn && !enough) {
                goesOn = step(claim, client.reads(checker, claim.path()));
            }
        }
    }

    void stop() {
        enough = true;
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    /** How many entries it was told are made. */
    int done() {
        return done.get();
    }

    Client client() {
        return client;
    }

    /** Does what comes next, and answers whether there is more to do. */
    private boolean step(Told claim, Answer now) {
        boolean scheduled = now.body().hasNonNull("schedule");
        switch (now.text("state")) {
            case "SUBMITTED" -> move(claim, now, checker, "accept", Map.of());
            case "ACCEPTED" ->
                either(4, () -> hold(claim, now, "editor"), () -> move(claim, now, checker, "take-up", Map.of()));
            case "IN_REVIEW" -> either(4, () -> move(claim, now, checker, "hand-back", WHY), () -> review(claim, now));
            case "PROPOSED" -> either(4, () -> move(claim, now, "editor", "send-back", WHY), () -> approve(claim, now));
            case "APPROVED" -> either(4, () -> change(claim, now, scheduled), () -> publish(claim, now, scheduled));
            case "UNDER_CORRECTION" -> move(claim, now, "editor", "abandon-correction", WHY);
            case "PUBLISHED" -> {
                return dice.nextInt(3) == 0 && correct(claim, now);
            }
            default -> Client.pause(); // on hold, until time goes on with it
        }
        return true;
    }

    private boolean review(Told claim, Answer now) {
        boolean written = client.reads(checker, claim.path() + "/draft").body().hasNonNull("rating");
        return written ? move(claim, now, checker, "propose", Map.of()) : write(claim);
    }

    private boolean approve(Told claim, Answer now) {
        String read = client.reads("editor", claim.path() + "/draft").etag();
        return move(claim, now, "editor", "approve", Map.of("draft", read));
    }

    private boolean change(Told claim, Answer now, boolean scheduled) {
        return scheduled ? move(claim, now, "editor2", "unschedule", Map.of()) : hold(claim, now, "editor2");
    }

    private boolean publish(Told claim, Answer now, boolean scheduled) {
        if (scheduled) {
            Client.pause();
            return true;
        }
        return either(
                2,
                () -> move(claim, now, "editor", "schedule", Map.of("at", in(1 + dice.nextInt(2)))),
                () -> move(claim, now, "editor", "publish", Map.of()));
    }

    private boolean hold(Told claim, Answer now, String editor) {
        return move(claim, now, editor, "hold", Map.of("reason", "Until then.", "until", in(1)));
    }

    private boolean correct(Told claim, Answer now) {
        return move(
                claim, now, "editor", "correct", Map.of("kind", "UPDATE", "reason", "News.", "note", "There is news."));
    }

    private Told submitted() {
        Map<String, Object> claim = Map.of(
                "statement",
                "The bridge was closed on the first of January. " + dice.nextInt(),
                "summary",
                "Closed bridge",
                "language",
                "en",
                "claimedOn",
                "2026-01-01",
                "claimant",
                Map.of("name", CLAIMANT, "kind", "PERSON", "publicness", "PUBLIC"));
        Answer made =
                client.insists(Crew.BOT, caller -> caller.request("/v1/claims").POST(Caller.json(claim)));
        Told submitted = new Told(made.expect(201).text("id"));
        note(submitted, "submit", made.status());
        return submitted;
    }

    private boolean write(Told claim) {
        for (String place : List.of("The archive", "The register")) {
            add(
                    claim,
                    "/searches",
                    Map.of("where", place, "query", "bridge", "on", "2026-01-02", "result", "NOTHING_FOUND"));
        }
        Map<String, String> asked = Map.of(
                "party",
                CLAIMANT,
                "channel",
                "e-mail",
                "question",
                "Who told you?",
                "sentAt",
                "2026-01-02T08:00:00Z",
                "outcome",
                "NO_REPLY");
        add(claim, "/contacts", asked);
        String read = client.reads(checker, claim.path() + "/draft").etag();
        Map<String, Object> draft = Map.of(
                "rating",
                "unproven",
                "conclusion",
                "Neither knows of it.",
                "explanation",
                "We looked at [1] and [2].",
                "citations",
                List.of(1, 2));
        Answer saved = client.insists(checker, caller -> caller.request(claim.path() + "/draft")
                .header("If-Match", read)
                .PUT(Caller.json(draft)));
        return saved.status() == 200;
    }

    private void add(Told claim, String kind, Map<String, String> part) {
        note(
                claim,
                "edit",
                client.insists(checker, caller -> caller.request(claim.path() + kind)
                                .POST(Caller.json(part)))
                        .status());
    }

    /** Makes a move on what was read, in one of three ways; answers whether it was told that it is done. */
    private boolean move(Told claim, Answer read, String account, String move, Map<String, String> data) {
        Client.Asking asking = caller -> caller.request(claim.path() + "/moves/" + move)
                .header("If-Match", read.etag())
                .POST(Caller.json(data));
        int way = dice.nextInt(4);
        if (way == 0 && (data.isEmpty() || data.equals(WHY))) {
            long version = read.body().required("version").asLong();
            return note(claim, move, client.presses(account, claim.claim(), move, version, data));
        }
        return note(
                claim,
                move,
                way == 1
                        ? client.once(account, asking)
                        : client.insists(account, asking).status());
    }

    private boolean note(Told claim, String entry, int status) {
        if (status == 200 || status == 201 || status == 303) {
            claim.done(entry);
            done.incrementAndGet();
            return true;
        }
        if (status == Client.NO_ANSWER || status >= 500) {
            claim.unanswered(entry);
        }
        return false;
    }

    private boolean either(int odds, BooleanSupplier seldom, BooleanSupplier often) {
        return (dice.nextInt(odds) == 0 ? seldom : often).getAsBoolean();
    }

    private static String in(int seconds) {
        return Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
