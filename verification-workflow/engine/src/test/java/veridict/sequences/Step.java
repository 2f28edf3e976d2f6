package veridict.sequences;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import veridict.model.CorrectionKind;

/**
 * What somebody tries.
 *
 * @param what a move's name, or one of the other things people do with a claim
 * @param who tries it
 * @param whom it is about, where it is about somebody
 * @param rating in a draft or of a second rater
 * @param stale whether they decide on what is no longer there
 */
record Step(String what, Who who, Who whom, String rating, CorrectionKind kind, boolean stale) {

    static final List<String> RATINGS = List.of("unproven", "missing-context");

    private static final List<String> GATES = List.of("claimant-contacted", "both-sides-considered");

    private static final List<String> OTHERS = List.of(
            "write",
            "write",
            "write",
            "write",
            "write",
            "read",
            "search",
            "reword",
            "waive",
            "take back a waiver",
            "comment",
            "resolve",
            "resolve",
            "resolve");
    private static final List<String> MOVES = List.of(
            "withdraw",
            "accept",
            "accept",
            "decline",
            "mark-duplicate",
            "take-up",
            "take-up",
            "assign",
            "hand-back",
            "hold",
            "resume",
            "resume",
            "request-cross-check",
            "request-cross-check",
            "cross-check",
            "cross-check",
            "propose",
            "propose",
            "send-back",
            "approve",
            "approve",
            "approve",
            "schedule",
            "schedule",
            "schedule",
            "schedule",
            "unschedule",
            "unschedule",
            "publish",
            "publish",
            "publish",
            "publish by time",
            "publish by time",
            "publish by time",
            "publish by time",
            "resume by time",
            "escalate by time",
            "correct",
            "correct",
            "abandon-correction",
            "retract",
            "reopen",
            "recuse",
            "lift-recusal");

    /** Of a hold: whether it ends by itself. */
    boolean isForATime() {
        return rating.equals(RATINGS.getFirst());
    }

    /** Of a waiver. */
    String gate() {
        return GATES.get(RATINGS.indexOf(rating));
    }

    boolean isByTime() {
        return what.endsWith(" by time");
    }

    /** Everything somebody can try. */
    static final Set<String> ALL =
            Stream.concat(MOVES.stream(), OTHERS.stream()).collect(Collectors.toUnmodifiableSet());

    static Arbitrary<Step> any() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.of(MOVES)), Tuple.of(1, Arbitraries.of(OTHERS))),
                        Arbitraries.of(Who.class),
                        Arbitraries.of(Who.class),
                        Arbitraries.of(RATINGS),
                        Arbitraries.of(CorrectionKind.class),
                        Arbitraries.integers().between(0, 19).map(dice -> dice == 0))
                .as(Step::new);
    }
}
