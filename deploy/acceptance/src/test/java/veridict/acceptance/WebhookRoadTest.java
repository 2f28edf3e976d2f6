package veridict.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.acceptance.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import veridict.acceptance.Receiver.Message;
import veridict.stack.StackForTests;
import veridict.stack.service.Service;

/** One claim of a program's goes the whole road by REST, and the program's own system is told; of one event it says 500 first. */
@ExtendWith(RunningStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class WebhookRoadTest {
    private static final String REFUSED_FIRST = "claim.accepted";

    private final StackForTests stack;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Receiver receiver = new Receiver(this::answer);
    private Subscribed endpoint;
    private String claim;

    WebhookRoadTest(StackForTests stack) {
        this.stack = stack;
    }

    @BeforeAll
    void a_claim_goes_the_whole_road() {
        endpoint = Subscribed.own(Caller.bot(stack, Service.WORKFLOW), receiver.url());
        Road road = new Road(stack);
        claim = road.submitted();
        road.lead(claim);
        eventually(Duration.ofSeconds(30), this::types, types -> types.contains("verdict.published"));
    }

    @AfterAll
    void nobody_listens_any_more() {
        endpoint.cancel();
        receiver.close();
    }

    @Test
    void a_signed_ping_came_before_anything_else() throws Exception {
        assertEquals(1, receiver.pings().size());
        receiver.pings().getFirst().verify(endpoint.secret());
    }

    @Test
    void every_move_is_told() {
        assertTrue(types().containsAll(List.of(
                "claim.submitted",
                "claim.accepted",
                "claim.taken_up",
                "verdict.proposed",
                "verdict.sent_back",
                "verdict.approved",
                "verdict.published")));
    }

    @Test
    void every_signature_verifies() throws Exception {
        for (Message message : messages()) {
            message.verify(endpoint.secret());
        }
    }

    @Test
    void what_the_newsroom_gathers_is_told_to_nobody_outside() {
        assertFalse(types().contains("claim.edited"));
    }

    @Test
    void the_events_of_a_claim_come_in_its_sequence() {
        List<Integer> sequences = taken().stream().map(Message::sequence).toList();
        assertEquals(sequences.stream().sorted().distinct().toList(), sequences);
    }

    @Test
    void the_feed_tells_the_same_events() {
        assertEquals(taken().stream().map(Message::id).toList(), endpoint.feed(claim));
    }

    @Test
    void nothing_before_publication_tells_the_verdict_or_who_works_on_it() {
        List<Message> before = messages().stream()
                .filter(message -> !message.type().equals("verdict.published"))
                .toList();
        assertFalse(before.isEmpty());
        for (Message message : before) {
            for (String secret : Road.UNTOLD_BEFORE_PUBLICATION) {
                assertFalse(message.body().contains(secret), () -> secret + " is told by " + message.body());
            }
        }
    }

    @Test
    void the_publication_tells_the_verdict() {
        JsonNode told = messages().getLast().json().required("data");
        assertEquals("unproven", told.at("/rating/key").asText());
        assertEquals(Road.CONCLUSION, told.required("conclusion").asText());
    }

    @Test
    void an_event_that_was_answered_with_500_comes_again_with_the_same_id_and_bytes() {
        List<Message> tries = messages().stream()
                .filter(message -> message.type().equals(REFUSED_FIRST))
                .toList();
        assertEquals(2, tries.size());
        assertEquals(tries.getFirst().id(), tries.getLast().id());
        assertEquals(tries.getFirst().body(), tries.getLast().body());
    }

    @Test
    void the_delivery_log_shows_both_attempts() {
        JsonNode attempts =
                endpoint.delivery(refused.iterator().next(), "DELIVERED").required("attempts");
        assertEquals(
                List.of(500, 204),
                attempts.findValues("status").stream().map(JsonNode::asInt).toList());
    }

    private int answer(Message message) {
        boolean first = message.type().equals(REFUSED_FIRST) && isOurs(message) && refused.add(message.id());
        return first ? 500 : 204;
    }

    private boolean isOurs(Message message) {
        return message.claim().equals(claim);
    }

    /** What came of our claim, in order. */
    private List<Message> messages() {
        return receiver.events().stream().filter(this::isOurs).toList();
    }

    /** The same without the one that the receiver refused. */
    private List<Message> taken() {
        List<Message> all = messages();
        return IntStream.range(0, all.size())
                .filter(i -> all.subList(i + 1, all.size()).stream()
                        .noneMatch(later -> later.id().equals(all.get(i).id())))
                .mapToObj(all::get)
                .toList();
    }

    private List<String> types() {
        return messages().stream().map(Message::type).toList();
    }
}
