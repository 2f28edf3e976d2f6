package veridict.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.evidence.PartDesk;
import veridict.json.Json;
import veridict.model.Claim;
import veridict.model.Stance;
import veridict.review.Move;

/** Every audit entry has exactly one event, and before publication none tells what nobody outside may know. */
@QuarkusTest
class EventsTest {

    @Inject
    Newsroom newsroom;

    @Inject
    PartDesk parts;

    @Inject
    EntityManager database;

    @Inject
    Json json;

    @Test
    void every_entry_has_exactly_one_event_with_its_sequence() {
        List<UUID> stories =
                List.of(newsroom.published().id(), newsroom.withdrawn().id());
        assertEquals(
                0L,
                database.createNativeQuery("""
                        select count(*) from audit_entry a full join event e using (claim_id, sequence)
                        where (a.claim_id is null or e.claim_id is null) and claim_id in (:stories)
                        """, Long.class)
                        .setParameter("stories", stories)
                        .getSingleResult());
    }

    @Test
    void before_publication_no_event_carries_rating_conclusion_explanation_or_a_name() {
        Claim back = newsroom.move(
                newsroom.proposed(), new Move.SendBack("The rating unproven is too weak, Mara."), newsroom.edith());
        parts.add(back.id(), Newsroom.evidence("Mara the checker", Stance.CONTEXT), List.of(), newsroom.mara());
        for (String body : bodies(back.id())) {
            for (String secret : List.of(
                    "unproven",
                    "Unproven",
                    "Nothing shows",
                    "We searched",
                    "Mara",
                    "Edith",
                    "foreign minister",
                    "A president",
                    newsroom.mara().id().toString(),
                    newsroom.edith().id().toString())) {
                assertFalse(body.contains(secret), secret + " in " + body);
            }
        }
    }

    @Test
    void what_is_gathered_is_the_newsrooms_and_what_becomes_of_it_the_submitters_too() {
        UUID claim = newsroom.published().id();
        List<String> told = database.createNativeQuery("""
                        select type || ' ' || audience from event where claim_id = :claim order by sequence
                        """, String.class)
                .setParameter("claim", claim)
                .getResultList();
        assertEquals("claim.submitted OWN", told.getFirst());
        assertEquals("verdict.published PUBLIC", told.getLast());
        assertEquals(
                Set.of("claim.edited INTERNAL"),
                told.stream().filter(event -> event.startsWith("claim.edited")).collect(Collectors.toSet()));
    }

    @Test
    void an_edit_that_ends_an_approval_is_told_to_who_submitted() {
        Claim approved = newsroom.approved();
        parts.add(approved.id(), Newsroom.evidence("A late one", Stance.CONTEXT), List.of(), newsroom.mara());
        assertEquals(
                "OWN",
                database.createNativeQuery("""
                        select audience from event where claim_id = :claim order by sequence desc limit 1
                        """, String.class)
                        .setParameter("claim", approved.id())
                        .getSingleResult());
    }

    @Test
    void an_event_says_what_happened_to_whom_and_where_to_look() {
        Claim claim = newsroom.submitted(newsroom.bot());
        Map<String, Object> body = json.map(bodies(claim.id()).getFirst());
        Map<?, ?> data = (Map<?, ?>) body.get("data");
        assertEquals("claim.submitted", body.get("type"));
        assertEquals(claim.id().toString(), data.get("claimId"));
        assertEquals(1, data.get("sequence"));
        assertEquals("SUBMITTED", data.get("to"));
        assertEquals("integration", data.get("role"));
        assertEquals("ext-1", data.get("externalId"));
        assertEquals("https://news.example/claims/" + claim.id(), data.get("url"));
    }

    @Test
    void a_publication_tells_the_rating_and_the_public_address() {
        Claim claim = newsroom.published();
        String body = bodies(claim.id()).stream()
                .filter(event -> event.contains("verdict.published"))
                .findFirst()
                .orElseThrow();
        Map<?, ?> data = (Map<?, ?>) json.map(body).get("data");
        assertEquals("unproven", ((Map<?, ?>) data.get("rating")).get("key"));
        assertEquals(claim.publication().url(), data.get("publicUrl"));
        assertEquals(1, data.get("version"));
        assertFalse(body.contains("Mara") || body.contains("Edith"), body);
    }

    @Test
    void what_was_refused_leaves_no_event() {
        Claim claim = newsroom.inReview();
        int before = bodies(claim.id()).size();
        veridict.Refusals.refused(
                veridict.refusal.Refusal.GateClosed.class,
                () -> newsroom.move(claim, new Move.Propose(), newsroom.mara()));
        assertEquals(before, bodies(claim.id()).size());
    }

    @Test
    void a_body_that_is_too_large_goes_thin_and_says_so() {
        Claim claim = newsroom.publishedSaying("word ".repeat(6_000));
        List<?> full = database.createNativeQuery(
                        "select full_body from event where claim_id = :claim and type = 'verdict.published'")
                .setParameter("claim", claim.id())
                .getResultList();
        String body = (String) full.getFirst();
        assertTrue(body.contains("\"thin\":true"), body);
        assertTrue(body.length() < 20_000);
    }

    private List<String> bodies(UUID claimId) {
        return database.createNativeQuery(
                        "select thin from event where claim_id = :claim union all select full_body from event where claim_id = :claim",
                        String.class)
                .setParameter("claim", claimId)
                .getResultList();
    }
}
