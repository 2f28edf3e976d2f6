package veridict.sequences;

import static veridict.model.ClaimState.ACCEPTED;
import static veridict.model.ClaimState.APPROVED;
import static veridict.model.ClaimState.DECLINED;
import static veridict.model.ClaimState.DUPLICATE;
import static veridict.model.ClaimState.IN_CROSS_CHECK;
import static veridict.model.ClaimState.IN_REVIEW;
import static veridict.model.ClaimState.ON_HOLD;
import static veridict.model.ClaimState.PROPOSED;
import static veridict.model.ClaimState.PUBLISHED;
import static veridict.model.ClaimState.RETRACTED;
import static veridict.model.ClaimState.SUBMITTED;
import static veridict.model.ClaimState.UNDER_CORRECTION;
import static veridict.model.ClaimState.WITHDRAWN;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import veridict.model.ClaimState;
import veridict.model.CorrectionKind;

/** A claim as the contract says it behaves, told a second time and without a database. */
class ModelClaim {

    final Who submitter;
    ClaimState state = SUBMITTED;
    int versions;

    private @Nullable Who assignee;
    private @Nullable Who rater;
    private @Nullable Who approver;
    private @Nullable Who scheduledBy;
    private @Nullable ClaimState heldFrom;
    private boolean heldUntil;
    private boolean escalated;
    private int openThreads;
    private @Nullable CorrectionKind correction;
    private @Nullable String rating;
    private @Nullable String publishedRating;
    private boolean proposedBefore;
    private Set<Who> hands = EnumSet.noneOf(Who.class);
    private Set<Who> readers = EnumSet.noneOf(Who.class);
    private final Set<Who> vouched = EnumSet.noneOf(Who.class);
    private final Map<String, Who> waivers = new HashMap<>();
    private final Set<Who> publishedHands = EnumSet.noneOf(Who.class);
    private final Set<Who> recused = EnumSet.noneOf(Who.class);
    private final Set<Who> recusedThemselves = EnumSet.noneOf(Who.class);

    ModelClaim(Who submitter) {
        this.submitter = submitter;
    }

    boolean allows(Step step) {
        Who who = step.who();
        if (recused.contains(who)
                && !step.isByTime()
                && !step.what().equals("lift-recusal")
                && !step.what().equals("read")) {
            return false;
        }
        boolean theirs = who == assignee && who.checks();
        return switch (step.what()) {
            case "withdraw" -> in(SUBMITTED, ACCEPTED) && who == submitter;
            case "accept" -> in(SUBMITTED) && who.reviews();
            case "decline" -> in(SUBMITTED, ACCEPTED) && who.reviews();
            case "take-up" -> in(ACCEPTED) && who.checks();
            case "assign" ->
                in(ACCEPTED, IN_REVIEW, UNDER_CORRECTION)
                        && who.edits()
                        && step.whom().checks()
                        && step.whom() != assignee
                        && isFree(step.whom());
            case "hand-back" -> in(IN_REVIEW) && (theirs || who.edits());
            case "mark-duplicate" -> in(SUBMITTED, ACCEPTED, IN_REVIEW) && who.reviews();
            case "hold" ->
                in(ACCEPTED, IN_REVIEW, PROPOSED, APPROVED)
                        && (theirs || who.edits() || (scheduledBy != null && who.checks()));
            case "resume" -> in(ON_HOLD) && (theirs || who.edits());
            case "request-cross-check" ->
                in(IN_REVIEW) && theirs && rating != null && step.whom() != who && canRate(step.whom());
            case "cross-check" -> in(IN_CROSS_CHECK) && who == rater;
            case "propose" ->
                in(IN_REVIEW, UNDER_CORRECTION) && theirs && rating != null && !waivers.containsValue(who);
            case "send-back" -> in(PROPOSED, APPROVED) && who.edits();
            case "approve" -> in(PROPOSED) && who.edits() && !hands.contains(who);
            case "schedule" -> in(APPROVED) && who.edits() && !hands.contains(who) && openThreads == 0;
            case "unschedule" -> scheduledBy != null && who.edits();
            case "publish" ->
                (in(APPROVED) || (in(PROPOSED) && isTypo())) && who.edits() && !hands.contains(who) && openThreads == 0;
            case "publish by time" -> scheduledBy != null && openThreads == 0;
            case "resume by time" -> heldUntil;
            case "escalate by time" -> !escalated && scheduledBy == null && !state.isFinal() && !in(PUBLISHED, ON_HOLD);
            case "correct" -> in(PUBLISHED) && who.edits();
            case "abandon-correction" -> in(UNDER_CORRECTION) && who.edits();
            case "retract" ->
                in(PUBLISHED, UNDER_CORRECTION) && who.edits() && !hands.contains(who) && !publishedHands.contains(who);
            case "reopen" -> in(DECLINED, WITHDRAWN, DUPLICATE) && who.edits();
            case "recuse" ->
                !state.isFinal()
                        && (who.edits() || (who.checks() && who == step.whom()))
                        && step.whom().reviews()
                        && isFree(step.whom());
            case "lift-recusal" ->
                !state.isFinal() && who.reviews() && recused.contains(step.whom()) && lifts(who, step.whom());
            case "write" -> in(IN_REVIEW, UNDER_CORRECTION) && who == assignee && !waivers.containsValue(who);
            case "reword" ->
                !state.isFinal() && !in(PUBLISHED) && (who.reviews() || (who == submitter && in(SUBMITTED)));
            case "waive" -> decidesOnWaivers(who) && !waivers.containsKey(step.gate());
            case "take back a waiver" -> decidesOnWaivers(who) && waivers.containsKey(step.gate());
            case "comment" -> who.reviews() && who != rater;
            case "resolve" -> who.reviews() && who != rater && openThreads > 0;
            case "read" -> who != rater && (who.edits() || (who.checks() && knowsDraft(who)));
            case "search" -> !state.isFinal() && who.reviews();
            default -> throw new IllegalArgumentException(step.what());
        };
    }

    void take(Step step) {
        ClaimState before = state;
        boolean scheduled = scheduledBy != null;
        switch (step.what()) {
            case "withdraw" -> state = WITHDRAWN;
            case "accept", "reopen" -> state = ACCEPTED;
            case "decline" -> state = DECLINED;
            case "take-up" -> give(step.who());
            case "assign" -> give(step.whom());
            case "hand-back" -> {
                assignee = null;
                state = ACCEPTED;
            }
            case "mark-duplicate" -> {
                assignee = null;
                state = DUPLICATE;
            }
            case "hold" -> {
                heldFrom = state;
                heldUntil = step.isForATime();
                state = ON_HOLD;
            }
            case "resume", "resume by time" -> state = heldFrom();
            case "request-cross-check" -> {
                rater = step.whom();
                state = IN_CROSS_CHECK;
            }
            case "cross-check" -> {
                readers.add(step.who());
                state = step.rating().equals(rating) ? proposed() : IN_REVIEW;
            }
            case "propose" -> {
                hands.add(step.who());
                state = proposed();
            }
            case "send-back" -> state = correction == null ? IN_REVIEW : UNDER_CORRECTION;
            case "approve" -> {
                approver = step.who();
                vouched.add(step.who());
                state = APPROVED;
            }
            case "schedule" -> {
                scheduledBy = step.who();
                vouched.add(step.who());
            }
            case "unschedule" -> scheduledBy = null;
            case "publish", "publish by time" -> publish();
            case "escalate by time" -> escalated = true;
            case "correct" -> {
                correction = step.kind();
                state = UNDER_CORRECTION;
            }
            case "abandon-correction" -> {
                correction = null;
                forgetDraft();
                state = PUBLISHED;
            }
            case "retract" -> state = RETRACTED;
            case "recuse" -> recuse(step.whom(), step.who());
            case "lift-recusal" -> {
                recused.remove(step.whom());
                recusedThemselves.remove(step.whom());
            }
            case "write" -> {
                rating = step.rating();
                hands.add(step.who());
            }
            case "read" -> {
                if (rating != null && !hands.contains(step.who())) {
                    readers.add(step.who());
                }
            }
            case "search", "reword" -> endApproval();
            case "waive" -> {
                waivers.put(step.gate(), step.who());
                endApproval();
            }
            case "take back a waiver" -> {
                waivers.remove(step.gate());
                endApproval();
            }
            case "comment" -> openThreads++;
            case "resolve" -> openThreads--;
            default -> throw new IllegalArgumentException(step.what());
        }
        if (state != before) {
            leave(before);
        }
        if (scheduled != (scheduledBy != null)) {
            escalated = false;
        }
    }

    /** What belongs to a state ends with it. */
    private void leave(ClaimState before) {
        escalated = false;
        if (before == IN_CROSS_CHECK) {
            rater = null;
        }
        if (before == APPROVED) {
            scheduledBy = null;
        }
        if (before == ON_HOLD) {
            heldUntil = false;
        }
    }

    private void publish() {
        versions++;
        publishedRating = rating;
        publishedHands.addAll(hands);
        correction = null;
        forgetDraft();
        vouched.clear();
        state = PUBLISHED;
    }

    private void forgetDraft() {
        rating = null;
        proposedBefore = false;
        hands = EnumSet.noneOf(Who.class);
        readers = EnumSet.noneOf(Who.class);
        waivers.clear();
    }

    private void give(Who person) {
        assignee = person;
        if (state == ACCEPTED) {
            state = IN_REVIEW;
        }
    }

    private ClaimState proposed() {
        proposedBefore = true;
        return PROPOSED;
    }

    private void recuse(Who whom, Who by) {
        recused.add(whom);
        if (whom == by) {
            recusedThemselves.add(whom);
        }
        if (whom == assignee) {
            assignee = null;
            state = state == PUBLISHED ? PUBLISHED : correction == null ? ACCEPTED : UNDER_CORRECTION;
        } else if (whom == rater && state == IN_CROSS_CHECK) {
            state = IN_REVIEW;
        } else if (whom == approver) {
            endApproval();
        }
        if (whom == scheduledBy) {
            scheduledBy = null;
        }
    }

    private void endApproval() {
        if (state == APPROVED) {
            state = PROPOSED;
        }
        if (state == ON_HOLD && heldFrom == APPROVED) {
            heldFrom = PROPOSED;
        }
    }

    private boolean in(ClaimState... any) {
        return Set.of(any).contains(state);
    }

    private boolean isFree(Who person) {
        return !recused.contains(person);
    }

    private boolean canRate(Who person) {
        return person.reviews()
                && isFree(person)
                && !hands.contains(person)
                && !readers.contains(person)
                && !vouched.contains(person);
    }

    private boolean decidesOnWaivers(Who who) {
        return in(IN_REVIEW, IN_CROSS_CHECK, PROPOSED, APPROVED, UNDER_CORRECTION, ON_HOLD)
                && who.edits()
                && !hands.isEmpty()
                && !hands.contains(who)
                && who != rater;
    }

    private boolean isTypo() {
        return correction == CorrectionKind.TYPO && rating != null && rating.equals(publishedRating);
    }

    private boolean lifts(Who who, Who whom) {
        return who == whom ? recusedThemselves.contains(whom) : who.edits() && !recused.contains(who);
    }

    private boolean knowsDraft(Who who) {
        boolean isPublic = correction == null && versions > 0;
        return who == assignee || hands.contains(who) || publishedHands.contains(who) || proposedBefore || isPublic;
    }

    private ClaimState heldFrom() {
        return heldFrom == null ? state : heldFrom;
    }
}
