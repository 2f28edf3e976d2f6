package veridict.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import veridict.Newsroom;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.Page;
import veridict.model.Priority;
import veridict.model.Role;
import veridict.refusal.Refusal;
import veridict.review.ReviewDesk;

@QuarkusTest
class ClaimQueriesTest {

    @Inject
    Newsroom newsroom;

    @Inject
    ReviewDesk desk;

    @Inject
    ClaimQueries claims;

    @ParameterizedTest
    @EnumSource(
            value = ClaimSort.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LAST_PUBLISHED", "FIRST_DUE"})
    void pages_show_every_claim_once_in_every_order(ClaimSort sort) {
        Actor bot = somebody();
        List<UUID> made = IntStream.range(0, 7)
                .mapToObj(
                        i -> saying("claim " + i, Priority.values()[i % 4], bot).id())
                .toList();
        ClaimFilter filter = sorted(sort);

        List<UUID> seen = new ArrayList<>();
        Page<Claim> page = claims.list(filter, null, 3, bot);
        while (true) {
            page.items().forEach(claim -> seen.add(claim.id()));
            if (page.next() == null) {
                break;
            }
            page = claims.list(filter, page.next(), 3, bot);
        }
        assertEquals(made.size(), seen.size());
        assertEquals(Set.copyOf(made), Set.copyOf(seen));
    }

    @Test
    void the_most_urgent_come_first() {
        Actor bot = somebody();
        saying("low", Priority.LOW, bot);
        saying("urgent", Priority.URGENT, bot);
        saying("normal", Priority.NORMAL, bot);
        assertEquals(
                List.of("urgent", "normal", "low"),
                claims.list(sorted(ClaimSort.MOST_URGENT), null, 10, bot).items().stream()
                        .map(Claim::statement)
                        .toList());
    }

    @Test
    void a_cursor_belongs_to_its_list() {
        Actor bot = somebody();
        IntStream.range(0, 3).forEach(i -> saying("claim " + i, Priority.LOW, bot));
        String cursor = claims.list(ClaimFilter.ALL, null, 1, bot).next();
        refused(Refusal.Invalid.class, () -> claims.list(sorted(ClaimSort.OLDEST), cursor, 1, bot));
        refused(Refusal.Invalid.class, () -> claims.list(ClaimFilter.ALL, "nonsense", 1, bot));
    }

    @Test
    void a_claim_is_found_by_the_beginning_of_any_of_its_words() {
        Claim claim = saying(
                "The Überlandleitung of Čapljina was switched off on " + UUID.randomUUID(),
                Priority.LOW,
                newsroom.mara());
        for (String q : List.of(
                "überland",
                "ČAPLJINA",
                "switch off",
                claim.statement().substring(claim.statement().length() - 36))) {
            assertTrue(found(q).contains(claim.id()), q);
        }
        assertFalse(found("überlandfahrt").contains(claim.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "a' | 'b", "\\", "!!!", ":*", "& | !", "<->", "%"})
    void no_search_text_is_a_query_of_its_own(String q) {
        assertEquals(List.of(), found(q + " nothingsaysthis"));
    }

    @Test
    void filters_leave_out_what_does_not_fit() {
        Claim mine =
                newsroom.inReviewBy(newsroom.person(UUID.randomUUID().toString(), "A new checker", Role.FACT_CHECKER));
        UUID me = mine.assignee().id();
        assertEquals(List.of(mine.id()), ids(ClaimFilter.ALL.assignedTo(me).in(ClaimState.IN_REVIEW)));
        assertEquals(List.of(), ids(ClaimFilter.ALL.assignedTo(me).in(ClaimState.PROPOSED)));
        assertEquals(List.of(), ids(ClaimFilter.ALL.assignedTo(me).onlySentBack()));
        UUID published = newsroom.published().id();
        assertTrue(ids(ClaimFilter.ALL.onlyPublished()).contains(published));
        assertFalse(ids(ClaimFilter.ALL.onlyPublished()).contains(mine.id()));
    }

    @Test
    void who_is_not_staff_sees_their_own_claims_and_nobody_of_the_newsroom() {
        Actor rita = somebody();
        Claim hers = desk.submit(Newsroom.drones(), rita);
        Claim accepted = newsroom.move(
                claims.claim(hers.id(), newsroom.mara()), new veridict.review.Move.Accept(null, null), newsroom.mara());
        newsroom.move(accepted, new veridict.review.Move.TakeUp(), newsroom.mara());

        assertEquals(
                List.of(hers.id()),
                claims.list(ClaimFilter.ALL, null, 10, rita).items().stream()
                        .map(Claim::id)
                        .toList());
        assertNull(claims.claim(hers.id(), rita).assignee());
        assertEquals(ClaimState.IN_REVIEW, claims.claim(hers.id(), rita).state());
        Claim others = newsroom.submitted(newsroom.mara());
        refused(Refusal.Unknown.class, () -> claims.claim(others.id(), rita));
        refused(Refusal.RoleMayNot.class, () -> claims.history(hers.id(), rita));
        refused(Refusal.RoleMayNot.class, () -> claims.counts(rita));
    }

    @Test
    void states_are_counted() {
        long before = claims.counts(newsroom.ada()).get(ClaimState.SUBMITTED);
        newsroom.submitted(newsroom.mara());
        assertEquals(before + 1, claims.counts(newsroom.ada()).get(ClaimState.SUBMITTED));
    }

    @Test
    void a_claimant_is_the_same_by_name_whatever_its_case() {
        Claim one = newsroom.submitted(newsroom.mara());
        Claim two = newsroom.submitted(newsroom.tom());
        assertEquals(one.claimant().id(), two.claimant().id());
    }

    private List<UUID> found(String q) {
        return ids(ClaimFilter.ALL.saying(q));
    }

    private List<UUID> ids(ClaimFilter filter) {
        return claims.list(filter, null, 100, newsroom.ada()).items().stream()
                .map(Claim::id)
                .toList();
    }

    private static ClaimFilter sorted(ClaimSort sort) {
        return ClaimFilter.ALL.sorted(sort);
    }

    private Claim saying(String statement, Priority priority, Actor by) {
        return desk.submit(
                new NewClaim(
                        statement, null, null, null, "en", null, null, null, List.of(), priority, null, null, null),
                by);
    }

    private Actor somebody() {
        return newsroom.person(UUID.randomUUID().toString(), "a bot", Role.INTEGRATION);
    }
}
