package veridict.ui.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimQueries;
import veridict.claim.ClaimSort;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.HistoryEntry;
import veridict.model.MoveName;
import veridict.model.Page;
import veridict.model.Role;
import veridict.ui.words.Showing;

/** Sorts the newsroom's claims into what needs a person, the most personal first. */
@ApplicationScoped
class Piles {
    private static final int SHOWN = 5;

    private final ClaimQueries claims;
    private final Clock clock;

    Piles(ClaimQueries claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    List<Pile> of(Actor actor) {
        List<Pile> piles = new ArrayList<>();
        if (actor.is(Role.EDITOR)) {
            ClaimFilter late = ClaimFilter.ALL.sorted(ClaimSort.FIRST_DUE).overdue(true, clock.instant());
            alarm("Stopped publications", "stopped=true", ClaimFilter.ALL.onlyStopped(), actor)
                    .ifPresent(piles::add);
            alarm("Overdue", "overdue=true&sort=deadline", late, actor).ifPresent(piles::add);
            piles.add(pile(
                    "To approve", "No verdict waits for you.", "state=PROPOSED", oldest(ClaimState.PROPOSED), actor));
            piles.add(pile(
                    "To publish",
                    "Nothing approved is waiting.",
                    "state=APPROVED",
                    oldest(ClaimState.APPROVED),
                    actor));
        }
        if (actor.is(Role.FACT_CHECKER)) {
            ClaimFilter mine = oldest(ClaimState.IN_REVIEW).assignedTo(actor.id());
            Page<Claim> back = claims.list(mine.onlySentBack(), null, SHOWN, actor);
            piles.add(pile(
                    "Sent back to me",
                    "No editor asks you for more.",
                    "assignee=me&state=IN_REVIEW",
                    back,
                    total(back, mine.onlySentBack(), actor),
                    due(mine.onlySentBack(), actor),
                    claim -> wish(claim, actor)));
            piles.add(toWrite(mine, back, actor));
            ClaimFilter correcting = oldest(ClaimState.UNDER_CORRECTION).assignedTo(actor.id());
            if (claims.count(correcting, actor) > 0) {
                piles.add(pile(
                        "To correct", "Nothing to correct.", "assignee=me&state=UNDER_CORRECTION", correcting, actor));
            }
            piles.add(pile(
                    "To take up",
                    "Every accepted claim has somebody.",
                    "state=ACCEPTED",
                    urgent(ClaimState.ACCEPTED),
                    actor));
        }
        ClaimFilter toRate = ClaimFilter.ALL.toBeRatedBy(actor.id()).sorted(ClaimSort.LEAST_RECENTLY_CHANGED);
        if (actor.isAny(Role.EDITOR, Role.FACT_CHECKER) && claims.count(toRate, actor) > 0) {
            piles.addFirst(pile("To rate", "Nothing to rate.", "state=IN_CROSS_CHECK", toRate, actor));
        }
        if (actor.isAny(Role.EDITOR, Role.FACT_CHECKER)) {
            piles.add(pile(
                    "New submissions",
                    "Everything handed in has been looked at.",
                    "state=SUBMITTED",
                    oldest(ClaimState.SUBMITTED).folded(),
                    actor));
        } else {
            piles.add(pile(
                    actor.isStaff() ? "Newest claims" : "What I handed in",
                    "Nothing yet. Hand in a claim that should be checked.",
                    "",
                    ClaimFilter.ALL,
                    actor));
        }
        return piles;
    }

    /** What should not be there; nothing is said where nothing is. */
    private Optional<Pile> alarm(String title, String query, ClaimFilter filter, Actor actor) {
        Pile pile = pile(title, "", query, filter, actor);
        return pile.items().isEmpty() ? Optional.empty() : Optional.of(pile);
    }

    private Pile toWrite(ClaimFilter mine, Page<Claim> back, Actor actor) {
        Page<Claim> all = claims.list(mine, null, SHOWN + back.items().size(), actor);
        List<Claim> writing = all.items().stream()
                .filter(claim ->
                        back.items().stream().noneMatch(other -> other.id().equals(claim.id())))
                .limit(SHOWN)
                .toList();
        return pile(
                "To write",
                "You have no claim in work. Take one up.",
                "assignee=me&state=IN_REVIEW",
                new Page<>(writing, null),
                total(all, mine, actor) - total(back, mine.onlySentBack(), actor),
                due(mine, actor),
                claim -> "");
    }

    private Pile pile(String title, String empty, String query, ClaimFilter filter, Actor actor) {
        Page<Claim> page = claims.list(filter, null, SHOWN, actor);
        return pile(title, empty, query, page, total(page, filter, actor), due(filter, actor), claim -> "");
    }

    private static Pile pile(
            String title,
            String empty,
            String query,
            Page<Claim> page,
            long total,
            @Nullable Instant due,
            Function<Claim, String> note) {
        List<Pile.Lying> items = page.items().stream()
                .map(claim -> new Pile.Lying(claim, note.apply(claim)))
                .toList();
        String more = query.isEmpty() ? "/queue" : "/queue?" + query;
        return new Pile(title, empty, items, Showing.counted(total), more, due);
    }

    /** Deadlines are the newsroom's own business. */
    private @Nullable Instant due(ClaimFilter filter, Actor actor) {
        return actor.isStaff()
                ? claims.list(filter.sorted(ClaimSort.FIRST_DUE), null, 1, actor).items().stream()
                        .findFirst()
                        .map(Claim::deadline)
                        .orElse(null)
                : null;
    }

    /** Counted only where a page does not show all of them. */
    private long total(Page<Claim> page, ClaimFilter filter, Actor actor) {
        return page.next() == null ? page.items().size() : claims.count(filter, actor);
    }

    /** What the editor asked for when the draft came back. */
    private String wish(Claim claim, Actor actor) {
        return claims.history(claim.id(), actor).reversed().stream()
                .filter(entry -> entry.entry().equals(MoveName.SEND_BACK.wire()))
                .findFirst()
                .flatMap(Piles::wish)
                .orElse("");
    }

    private static Optional<String> wish(HistoryEntry entry) {
        return Optional.ofNullable(entry.reason()).map(reason -> entry.actor().name() + ": " + reason);
    }

    private static ClaimFilter oldest(ClaimState state) {
        return ClaimFilter.ALL.in(state).sorted(ClaimSort.LEAST_RECENTLY_CHANGED);
    }

    private static ClaimFilter urgent(ClaimState state) {
        return ClaimFilter.ALL.in(state).sorted(ClaimSort.MOST_URGENT);
    }
}
