package veridict.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.SettableClock;
import veridict.complaint.ComplaintDesk;
import veridict.complaint.Decision;
import veridict.complaint.NewComplaint;
import veridict.discussion.DiscussionDesk;
import veridict.discussion.NewComment;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.Complaint;
import veridict.model.ComplaintState;
import veridict.model.CorrectionKind;
import veridict.model.EventType;
import veridict.model.Role;
import veridict.redaction.NewRedaction;
import veridict.redaction.RedactionDesk;
import veridict.review.Move;
import veridict.review.Timekeeper;

/** Every event that the newsroom makes is what its schema says, thin and full; each type is documented with an example that fits. */
@QuarkusTest
class EventsTest {

    private static final Path DOCUMENT = Path.of("../../docs/events.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("### `([a-z_.]+)`\n\n(.+?)\n\n```json\n(.+?)\n```", Pattern.DOTALL);
    private static final int MANY = 100;

    @Inject
    Newsroom newsroom;

    @Inject
    DiscussionDesk discussion;

    @Inject
    ComplaintDesk complaints;

    @Inject
    RedactionDesk redactions;

    @Inject
    Timekeeper time;

    @Inject
    SettableClock clock;

    @Inject
    EntityManager database;

    private final EventSchemas schemas = new EventSchemas();

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void each_type_has_a_schema_and_an_example_that_fits_it() throws IOException {
        Set<String> types =
                Stream.of(EventType.values()).map(EventType::wire).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(types, schemas.types());
        List<MatchResult> examples =
                EXAMPLE.matcher(Files.readString(DOCUMENT)).results().toList();
        assertEquals(types, examples.stream().map(one -> one.group(1)).collect(Collectors.toCollection(TreeSet::new)));
        examples.forEach(example -> {
            assertEquals(
                    example.group(1),
                    EventSchemas.tree(example.group(3)).path("type").asText());
            assertEquals("", schemas.complaint(example.group(3)), example.group(1));
        });
    }

    @Test
    void the_examples_that_are_sent_are_those_that_are_documented() throws IOException {
        Map<String, JsonNode> documented = EXAMPLE.matcher(Files.readString(DOCUMENT))
                .results()
                .collect(Collectors.toMap(one -> one.group(1), one -> EventSchemas.tree(one.group(3))));
        Map<String, JsonNode> sent = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/events/examples.json"))) {
            EventSchemas.tree(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .path("events")
                    .properties()
                    .forEach(example -> sent.put(example.getKey(), example.getValue()));
        }
        assertEquals(documented, sent);
    }

    @Test
    void whatever_happens_to_claims_is_told_as_the_schemas_say() {
        everythingHappens();
        Set<String> told = new TreeSet<>();
        for (EventType type : EventType.values()) {
            bodies(type).forEach(body -> {
                assertEquals("", schemas.complaint(body), body);
                told.add(type.wire());
            });
        }
        Set<String> untold = new TreeSet<>(schemas.types());
        untold.removeAll(told);
        assertEquals(Set.of("ping", "endpoint.disabled"), untold);
    }

    @Test
    void what_nobody_may_know_before_publication_fits_no_schema() {
        newsroom.proposed();
        String body = bodies(EventType.VERDICT_PROPOSED).getFirst();
        for (String field : List.of("rating", "conclusion", "explanation", "assignee", "submitter", "actor")) {
            ObjectNode event = (ObjectNode) EventSchemas.tree(body);
            ((ObjectNode) event.path("data")).put(field, "told too early");
            assertNotEquals("", schemas.complaint(event.toString()), field);
            ObjectNode full = (ObjectNode) EventSchemas.tree(body);
            ((ObjectNode) full.path("data")).putObject("claim").put(field, "told too early");
            assertNotEquals("", schemas.complaint(full.toString()), "claim." + field);
        }
    }

    private void everythingHappens() {
        Stream.of(ClaimState.values()).forEach(newsroom::in);
        Stream.<Function<Newsroom, Claim>>of(
                        Newsroom::inReview, Newsroom::proposed, Newsroom::approved, Newsroom::published)
                .forEach(road -> assertTrue(road.apply(newsroom).sequence() > 0));
        Actor edith = newsroom.edith();
        Claim given = newsroom.move(
                newsroom.accepted(), new Move.Assign(newsroom.mara().id()), edith);
        newsroom.move(given, new Move.HandBack("No time."), edith);
        newsroom.move(newsroom.held(), new Move.Resume(), edith);
        newsroom.move(newsroom.inCrossCheck(), new Move.CrossCheck("unproven", null), newsroom.tom());
        newsroom.move(newsroom.proposed(), new Move.SendBack("Who else?"), edith);
        newsroom.move(newsroom.withdrawn(), new Move.Reopen("It says more."), edith);
        Claim scheduled = newsroom.move(newsroom.approved(), new Move.Schedule("2999-01-01T08:00:00Z", null), edith);
        newsroom.move(scheduled, new Move.Unschedule(null), edith);
        Claim recused = newsroom.move(
                newsroom.accepted(), new Move.Recuse(newsroom.tom().id(), "His sister."), edith);
        newsroom.move(recused, new Move.LiftRecusal(newsroom.tom().id(), "It was another."), edith);
        Claim open = newsroom.underCorrection(CorrectionKind.UPDATE);
        newsroom.move(open, new Move.AbandonCorrection("It was right."), edith);
        newsroom.duplicate(newsroom.submitted(newsroom.reader()), newsroom.published());
        corrected();
        talkedAbout();
        complainedAbout();
        redacted(newsroom.published());
        redacted(newsroom.submitted(newsroom.reader()));
        overdue();
    }

    private void redacted(Claim claim) {
        NewRedaction name = new NewRedaction(List.of("drones", "foreign minister"), "name", "A law", "A reason.");
        UUID asked =
                redactions.request(claim.id(), name, newsroom.edith()).part().id();
        newsroom.move(newsroom.now(claim, newsroom.ada()), new Move.Redact(asked), newsroom.ada());
    }

    private void corrected() {
        Claim open = newsroom.underCorrection(CorrectionKind.CLARIFICATION);
        Claim proposed = newsroom.move(open, new Move.Propose(), newsroom.mara());
        Claim approved = newsroom.move(proposed, new Move.Approve(newsroom.revision(proposed)), newsroom.edith());
        newsroom.move(approved, new Move.Publish(), newsroom.edith());
    }

    private void talkedAbout() {
        discussion.open(newsroom.inReview().id(), new NewComment("Who else knows?", null, null, null), newsroom.tom());
    }

    private void complainedAbout() {
        Actor vera = newsroom.person("vera of complaints", "Vera", Role.EDITOR);
        Complaint received = complaints.receive(
                new NewComplaint(newsroom.published().id(), null, "It was another bridge.", null), newsroom.mara());
        complaints.take(received.id(), 1, vera);
        complaints.decide(received.id(), 2, new Decision(ComplaintState.REJECTED, "It was this one.", null), vera);
    }

    private void overdue() {
        Claim late = newsroom.submitted(newsroom.reader());
        clock.goOn(Duration.ofDays(30));
        time.due(1_000).stream().filter(due -> due.claim().equals(late.id())).forEach(time::act);
    }

    @SuppressWarnings("unchecked")
    private List<String> bodies(EventType type) {
        return database.createNativeQuery("""
                        select body from (select thin, full_body from event where type = :type and claim_id is not null order by id desc limit :many) e,
                        lateral (values (thin), (full_body)) b (body)
                        """, String.class)
                .setParameter("type", type.wire())
                .setParameter("many", MANY)
                .getResultList();
    }
}
