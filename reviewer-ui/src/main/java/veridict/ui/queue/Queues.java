package veridict.ui.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimQueries;
import veridict.lists.SavedLists;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.Colleague;
import veridict.model.Page;
import veridict.model.Role;
import veridict.model.SavedList;
import veridict.people.Colleagues;
import veridict.ui.form.Filled;
import veridict.ui.frame.Visitor;
import veridict.ui.words.Showing;

/** Gathers from the doors what the queue shows to one reader. */
@ApplicationScoped
class Queues {
    private static final int LINES = 50;

    private final ClaimQueries claims;
    private final SavedLists lists;
    private final Colleagues colleagues;
    private final Filters filters;
    private final Visitor visitor;

    Queues(ClaimQueries claims, SavedLists lists, Colleagues colleagues, Filters filters, Visitor visitor) {
        this.claims = claims;
        this.lists = lists;
        this.colleagues = colleagues;
        this.filters = filters;
        this.visitor = visitor;
    }

    Queue of(Asked asked, @Nullable String cursor, Filled form, List<Result> results) {
        Actor reader = visitor.actor();
        Page<Claim> page = claims.list(filters.of(asked, reader), cursor, LINES, reader);
        return new Queue(
                asked,
                lines(asked, page, reader),
                cursor != null,
                visitor.cookie(View.COOKIE).map(View::of).orElse(View.USUAL),
                reader.isStaff() ? kept(asked, reader) : List.of(),
                reader.isStaff() ? people(reader) : List.of(),
                form,
                results);
    }

    private Page<Line> lines(Asked asked, Page<Claim> page, Actor reader) {
        List<UUID> submitted = page.items().stream()
                .filter(claim -> claim.state() == ClaimState.SUBMITTED)
                .map(Claim::id)
                .toList();
        Map<UUID, Long> others = reader.isStaff() && asked.isFolding() && !submitted.isEmpty()
                ? claims.sayingTheSame(submitted, reader)
                : Map.of();
        return new Page<>(
                page.items().stream()
                        .map(claim -> new Line(claim, others.getOrDefault(claim.id(), 0L)))
                        .toList(),
                page.next());
    }

    private List<Kept> kept(Asked shown, Actor reader) {
        return lists.of(reader).stream().map(list -> kept(list, shown, reader)).toList();
    }

    private Kept kept(SavedList list, Asked shown, Actor reader) {
        Asked asked = Asked.in(list.query());
        long count = claims.count(filters.of(asked, reader), reader);
        return new Kept(list.id(), list.name(), asked.getFirst(), Showing.counted(count), asked.equals(shown));
    }

    private List<Colleague> people(Actor reader) {
        return colleagues.all(reader).stream()
                .filter(one -> one.is(Role.FACT_CHECKER))
                .sorted(Comparator.comparing((Colleague one) -> one.awayUntil() != null)
                        .thenComparingLong(Colleague::open))
                .toList();
    }
}
