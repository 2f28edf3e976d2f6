package veridict.api;

import static java.util.stream.Collectors.groupingBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hundred callers ask for the same at once, each on a connection of their own. */
@QuarkusTest
class HundredCallersTest {

    private static final int CALLERS = 100;
    private static final List<String> NEWSROOM = List.of("checker", "checker2", "editor", "editor2");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Client api;

    @TestHTTPResource
    URI address;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void of_those_who_make_one_move_one_is_heard_and_the_others_are_told(boolean withKeys) throws Exception {
        String claim = api.submitted("submitter");
        String read = api.etag("editor", claim);
        List<HttpResponse<String>> answers = atOnce(caller -> {
            HttpRequest.Builder move = request(NEWSROOM.get(caller % NEWSROOM.size()), claim + "/moves/accept")
                    .header("If-Match", read);
            return withKeys ? move.header("Idempotency-Key", "of " + caller + " for " + claim) : move;
        });
        Map<Integer, List<HttpResponse<String>>> byStatus =
                answers.stream().collect(groupingBy(HttpResponse::statusCode));
        assertEquals(Set.of(200, 412), byStatus.keySet());
        assertEquals(1, byStatus.get(200).size());
        assertMovedOnce(
                claim, byStatus.get(200).getFirst().headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void those_who_share_a_key_make_one_move_and_are_told_the_same() throws Exception {
        String claim = api.submitted("submitter");
        String read = api.etag("editor", claim);
        String key = UUID.randomUUID().toString();
        List<HttpResponse<String>> answers = atOnce(caller -> request("checker", claim + "/moves/accept")
                .header("If-Match", read)
                .header("Idempotency-Key", key));
        assertMovedOnce(
                claim,
                assertOneAnswer(answers, 200).headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void those_who_share_a_key_submit_one_claim() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = JSON.writeValueAsString(Client.claim());
        List<HttpResponse<String>> answers = atOnce(caller -> request("newsroom-bot", "/v1/claims")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
        JsonNode submitted = JSON.readTree(assertOneAnswer(answers, 201).body());
        String statement = submitted.required("statement").asText();
        List<String> newest =
                api.get("newsroom-bot", "/v1/claims?limit=10").then().extract().path("items.statement");
        assertEquals(
                List.of(statement), newest.stream().filter(statement::equals).toList());
    }

    private void assertMovedOnce(String claim, String etag) {
        assertEquals(etag, api.etag("editor", claim));
        api.get("editor", claim + "/history").then().body("items.entry", equalTo(List.of("submit", "accept")));
        api.get("editor", claim + "/history/verification").then().body("holds", is(true));
    }

    /** The one answer that was given, to some at once and to others again; the rest were told that it still runs. */
    private static HttpResponse<String> assertOneAnswer(List<HttpResponse<String>> answers, int status) {
        List<HttpResponse<String>> done =
                answers.stream().filter(answer -> answer.statusCode() == status).toList();
        assertTrue(!done.isEmpty(), () -> answers.getFirst().body());
        assertEquals(1, new HashSet<>(done.stream().map(HttpResponse::body).toList()).size(), "other answers to some");
        answers.stream()
                .filter(answer -> !done.contains(answer))
                .forEach(answer -> assertTrue(
                        answer.statusCode() == 409 && answer.body().contains("/problems/still-running"),
                        answer.statusCode() + " " + answer.body()));
        return done.getFirst();
    }

    private List<HttpResponse<String>> atOnce(IntFunction<HttpRequest.Builder> requests) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CALLERS);
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            List<Callable<HttpResponse<String>>> all = IntStream.range(0, CALLERS)
                    .mapToObj(requests)
                    .map(HttpRequest.Builder::build)
                    .<Callable<HttpResponse<String>>>map(request -> () -> {
                        start.await();
                        return http.send(request, BodyHandlers.ofString());
                    })
                    .toList();
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : callers.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private HttpRequest.Builder request(String account, String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + api.token(account))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
    }
}
