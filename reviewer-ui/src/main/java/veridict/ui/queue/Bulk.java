package veridict.ui.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import veridict.claim.ClaimQueries;
import veridict.model.Claim;
import veridict.model.MoveName;
import veridict.model.Priority;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.review.Move;
import veridict.review.Moves;
import veridict.review.ReviewDesk;
import veridict.review.Triage;
import veridict.ui.form.Filled;
import veridict.ui.form.Forms;
import veridict.ui.frame.Visitor;

/** Does one thing with several claims: each is decided by itself, on the version that was seen, and has a result of its own. */
@ApplicationScoped
class Bulk {
    private static final int MOST = 100;

    /** What is done with a claim on the version that was seen; answers it in words. */
    private interface Decision {
        String make(UUID claim, long seen);
    }

    private final Triage triage;
    private final ReviewDesk desk;
    private final Moves moves;
    private final ClaimQueries claims;
    private final Forms forms;
    private final Visitor visitor;

    Bulk(Triage triage, ReviewDesk desk, Moves moves, ClaimQueries claims, Forms forms, Visitor visitor) {
        this.triage = triage;
        this.desk = desk;
        this.moves = moves;
        this.claims = claims;
        this.forms = forms;
        this.visitor = visitor;
    }

    /** @throws Refused {@link Refusal.Invalid} before anything is done, {@link Refusal.NotNow} when nothing was ticked */
    List<Result> decided(Filled form) {
        Decision decision = decision(form);
        if (form.all("row").isEmpty()) {
            throw new Refused(new Refusal.NotNow("Tick the claims first, then say what becomes of them."));
        }
        return form.all("row").stream()
                .distinct()
                .limit(MOST)
                .flatMap(row -> result(row, decision))
                .toList();
    }

    private Decision decision(Filled form) {
        return switch (form.value("do")) {
            case "accept" -> (claim, seen) -> "Accepted" + others(triage.accept(claim, seen, visitor.actor()));
            case "decline" -> decline(form);
            case "take-up" -> moving(new Move.TakeUp(), "It is yours now");
            case "assign" -> moving((Move.Assign) read(MoveName.ASSIGN, form, "assignee"), "Given to who has it now");
            case "topic" -> topic(form.value("topic"));
            case "priority" -> priority(form.value("priority"));
            default -> throw Refusal.Invalid.of("/do", "is nothing that can be done with several claims");
        };
    }

    private Decision decline(Filled form) {
        Move.Decline decline = (Move.Decline) read(MoveName.DECLINE, form, "code", "reason");
        return (claim, seen) -> "Declined" + others(triage.decline(claim, seen, decline, visitor.actor()));
    }

    private Decision moving(Move move, String words) {
        return (claim, seen) -> {
            desk.apply(claim, seen, move, visitor.actor());
            return words;
        };
    }

    private Decision topic(String topic) {
        if (topic.isBlank()) {
            throw Refusal.Invalid.of("/topic", "must not be empty");
        }
        return (claim, seen) -> {
            desk.reword(claim, seen, now -> now.alsoOn(topic), visitor.actor());
            return "On the topic " + topic.strip();
        };
    }

    private Decision priority(String name) {
        Priority priority = Stream.of(Priority.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.Invalid.of("/priority", "must be one of those offered"));
        return (claim, seen) -> {
            desk.reword(claim, seen, now -> now.ofPriority(priority), visitor.actor());
            return "The priority is set";
        };
    }

    /** The move with its data, checked before anything is done. */
    private Move read(MoveName move, Filled form, String... fields) {
        Filled data = Filled.of(Map.of());
        for (String field : fields) {
            data = data.with(field, form.value(field));
        }
        return moves.read(move, forms.json(data));
    }

    private Stream<Result> result(String row, Decision decision) {
        String[] seen = row.split("@", 2);
        return readable(seen[0]).map(claim -> {
            try {
                return new Result(claim, true, decision.make(claim.id(), version(seen)));
            } catch (Refused refused) {
                return new Result(claim, false, why(refused.refusal()));
            }
        });
    }

    /** What is not theirs to know of is not here, for a bulk as for one. */
    private Stream<Claim> readable(String id) {
        try {
            UUID claim = Filled.of(Map.of("row", List.of(id))).ids("row").getFirst();
            return Stream.of(claims.claim(claim, visitor.actor()));
        } catch (Refused unknown) {
            return Stream.empty();
        }
    }

    private static long version(String[] seen) {
        return Optional.of(seen)
                .filter(parts -> parts.length == 2 && parts[1].matches("\\d{1,18}"))
                .map(parts -> Long.parseLong(parts[1]))
                .orElse(-1L);
    }

    private static String others(int others) {
        return switch (others) {
            case 0 -> "";
            case 1 -> ", with one more that says the same";
            default -> ", with " + others + " more that say the same";
        };
    }

    private static String why(Refusal refusal) {
        return refusal instanceof Refusal.Stale
                ? "Somebody changed it since you looked. Look again, then decide."
                : refusal.detail();
    }
}
