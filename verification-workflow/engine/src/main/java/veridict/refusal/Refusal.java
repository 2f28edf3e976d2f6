package veridict.refusal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import veridict.model.ClaimState;
import veridict.model.Missing;
import veridict.model.MoveName;

/** Why something was not done. Each says it in a sentence for the person who asked; an edge maps each to its own status. */
public sealed interface Refusal {

    /** What happened and what to do, in one or two sentences. */
    String detail();

    /** There is no such thing, or none that this reader may know of. */
    record Unknown(String what, String id) implements Refusal {
        @Override
        public String detail() {
            return "There is no " + what + " " + id + ".";
        }
    }

    /** None of the caller's roles may do this. */
    record RoleMayNot(String action, List<String> needed) implements Refusal {
        @Override
        public String detail() {
            return "Only " + many(needed) + " may " + action.replace('-', ' ') + ".";
        }

        private static String many(List<String> roles) {
            List<String> all = roles.stream()
                    .map(role -> role.startsWith("its-") ? role.replace('-', ' ') : role + "s")
                    .toList();
            return all.size() == 1
                    ? all.getFirst()
                    : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
        }
    }

    /** The role may, but this person may not, here. */
    record NotYours(String reason) implements Refusal {
        @Override
        public String detail() {
            return reason;
        }
    }

    /** Four eyes: the caller changed or proposed this draft. */
    record SameHand(MoveName move) implements Refusal {
        @Override
        public String detail() {
            return "You changed or proposed this draft, so somebody else has to " + move.wire() + " it.";
        }
    }

    /** A conflict of interest keeps the caller away from this claim. */
    record IsRecused(String action) implements Refusal {
        @Override
        public String detail() {
            return "You are recused from this claim, so somebody else has to " + action + ".";
        }
    }

    /** It changed since the caller read it. */
    record Stale(String what, long seen, long now) implements Refusal {
        @Override
        public String detail() {
            return seen < 0
                    ? "If-Match names no version that this " + what
                            + " ever had: send its ETag as you read it, in quotes."
                    : "The " + what + " has changed since you read it (you saw " + seen + ", it is " + now
                            + " now). Read it again, then decide.";
        }
    }

    /** The claim is not where this move begins. */
    record WrongState(String action, ClaimState state, List<ClaimState> from) implements Refusal {
        @Override
        public String detail() {
            if (from.isEmpty()) {
                return "The claim is " + state + ", and there is nothing to " + action + ".";
            }
            String begins = from.stream().map(Enum::name).collect(Collectors.joining(", "));
            return "The claim is " + state + "; to " + action + " it has to be " + begins + ".";
        }
    }

    /** It does not stand where this begins; the reason says where it does. */
    record NotNow(String reason) implements Refusal {
        @Override
        public String detail() {
            return reason;
        }
    }

    /** The delivery was cancelled: its endpoint went away, or a later ping took its place. */
    record Cancelled(UUID delivery) implements Refusal {
        @Override
        public String detail() {
            return "Delivery " + delivery + " was cancelled, and is not sent again.";
        }
    }

    /** What follows this place of the feed is no longer kept, or not all of it. @param restart the place of the oldest that is */
    record NotKept(String restart) implements Refusal {
        @Override
        public String detail() {
            return "Events after this place are older than the feed goes back. Read again what you follow, then go on with after="
                    + restart + ", the oldest place that is kept.";
        }
    }

    /** The newsroom's flow has no such move. */
    record NotInFlow(MoveName move) implements Refusal {
        @Override
        public String detail() {
            return "This newsroom's flow has no move " + move.wire() + ".";
        }
    }

    /** The same thing is here already. */
    record Exists(String what, UUID existing) implements Refusal {
        @Override
        public String detail() {
            return "This " + what + " is here already, as " + existing + ".";
        }
    }

    /** Gates are shut; each says what is missing. */
    record GateClosed(MoveName move, List<Missing> missing) implements Refusal {
        @Override
        public String detail() {
            return "To " + move.wire() + " something is missing: "
                    + missing.stream().map(Missing::message).collect(Collectors.joining(" "));
        }
    }

    /** What was handed in does not fit; each error names its field. */
    record Invalid(List<FieldError> errors) implements Refusal {
        public Invalid {
            errors = List.copyOf(errors);
        }

        public static Refused of(String pointer, String detail) {
            return new Refused(new Invalid(List.of(new FieldError(pointer, detail))));
        }

        @Override
        public String detail() {
            return errors.stream()
                    .map(error -> error.pointer().isEmpty()
                            ? "The body " + error.detail()
                            : error.pointer() + ": " + error.detail())
                    .collect(Collectors.joining("; "));
        }
    }

    /** The Idempotency-Key was used for another request. */
    record KeyReused() implements Refusal {
        @Override
        public String detail() {
            return "This Idempotency-Key was used for another request. Take a new key for a new request.";
        }
    }

    /** A request with the same Idempotency-Key has not ended yet. */
    record StillRunning() implements Refusal {
        @Override
        public String detail() {
            return "A request with this Idempotency-Key is still running. Ask again in a moment.";
        }
    }
}
