package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import veridict.claim.ClaimEntity;
import veridict.claim.Words;
import veridict.model.Actor;
import veridict.model.Deadline;
import veridict.model.Deadline.Then;
import veridict.model.Priority;
import veridict.people.PersonEntity;
import veridict.record.Readers;
import veridict.record.Said;
import veridict.refusal.Refusal;

/** What setting a time, taking it away, and a deadline that passed do to a claim. */
@ApplicationScoped
class Schedules {

    private final ReviewFlow flow;
    private final Clock clock;

    Schedules(ReviewFlow flow, Clock clock) {
        this.flow = flow;
        this.clock = clock;
    }

    List<Said> set(Move.Schedule schedule, ClaimEntity claim, Actor actor) {
        PlannedTime planned = PlannedTime.of(schedule.at(), schedule.zone());
        if (!planned.at().isAfter(clock.instant())) {
            throw Refusal.Invalid.of("/at", "must be in the future");
        }
        List<Said> change = before(claim);
        claim.scheduledAt = planned.at();
        claim.scheduledZone = planned.zone();
        claim.scheduledBy = PersonEntity.findById(actor.id());
        claim.stoppedFor = null;
        change.add(new Said("schedule.after", Readers.CLAIM, PlannedTime.text(planned.at(), planned.zone())));
        return change;
    }

    /** When the system does it, the editor who set the time has to know; what is missing tells what is in the draft. */
    List<Said> unset(Move.Unschedule unschedule, ClaimEntity claim, Actor actor) {
        boolean stopped = actor.equals(Actor.SYSTEM);
        List<Said> change = before(claim);
        if (stopped) {
            claim.stoppedFor = claim.scheduledBy;
        }
        claim.unscheduled();
        if (unschedule.reason() != null) {
            change.add(new Said("reason", stopped ? Readers.DRAFT : Readers.CLAIM, unschedule.reason()));
        }
        return change;
    }

    List<Said> escalated(ClaimEntity claim) {
        Deadline passed = flow.flow().deadline(claim.state, claim.priority).orElseThrow();
        List<Said> change = new ArrayList<>();
        claim.escalatedAt = clock.instant();
        claim.escalatedTo = passed.escalateTo().wire();
        change.add(new Said("escalatedTo.after", Readers.CLAIM, claim.escalatedTo));
        if (passed.then() == Then.RAISE_PRIORITY) {
            var fields = Words.fields(claim);
            claim.priority = higher(claim.priority);
            change.addAll(Words.changes(fields, Words.fields(claim)));
        }
        return change;
    }

    private static List<Said> before(ClaimEntity claim) {
        List<Said> before = new ArrayList<>();
        if (claim.scheduledAt != null && claim.scheduledZone != null) {
            before.add(new Said(
                    "schedule.before", Readers.CLAIM, PlannedTime.text(claim.scheduledAt, claim.scheduledZone)));
        }
        return before;
    }

    private static Priority higher(Priority priority) {
        Priority[] all = Priority.values();
        return all[Math.min(priority.ordinal() + 1, all.length - 1)];
    }
}
