package veridict.api;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that one person can ask of the API about a claim, and everything they can try, made from the API's own description. */
@ApplicationScoped
class RatersView {

    private static final List<String> KINDS =
            List.of("positions", "appearances", "contacts", "evidence", "searches", "relations");
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    /** Addresses whose answer is no claim's. */
    private static final List<String> NEWSROOM = List.of(
            "/v1/articles",
            "/v1/articles/{id}",
            "/v1/claimants",
            "/v1/complaints/{id}",
            "/v1/flow",
            "/v1/people",
            "/v1/people/me",
            "/v1/ratings",
            "/v1/statistics");

    private final Client api;

    RatersView(Client api) {
        this.api = api;
    }

    /** What comes back from every address about one claim, as far as it does not differ between any two. */
    Map<String, String> ofClaim(String claim, String rater, List<String> words) {
        Map<String, String> view = new LinkedHashMap<>();
        gets().filter(path -> !NEWSROOM.contains(path))
                .flatMap(path -> addresses(path, claim, words).entrySet().stream())
                .forEach(address ->
                        view.put(address.getKey(), alike(answer(api.get(rater, address.getValue()), id(claim)))));
        return view;
    }

    /** What comes back from every address there is, byte for byte. */
    Map<String, String> ofAll(String claim, String rater, List<String> words) {
        Map<String, String> view = new LinkedHashMap<>();
        gets().flatMap(path -> addresses(path, claim, words).values().stream())
                .forEach(address -> view.put(address, answer(api.get(rater, address), null)));
        return view;
    }

    /** What every write answers that is no second rating and does not end the asking for one. */
    Map<String, String> tried(String claim, String rater, FirstRating first) {
        Map<String, String> answers = new LinkedHashMap<>();
        writes(claim, first).forEach((write, body) -> {
            String[] words = write.split(" ");
            RequestSpecification request = api.as(rater).body(body);
            String address = words[1];
            if (words.length > 2) {
                request.header("If-Match", words[2].equals("claim") ? api.etag("checker", claim) : words[2]);
            }
            answers.put(
                    write.replace(claim, "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id"),
                    alike(answer(request.request(words[0], address), null)));
        });
        return answers;
    }

    private Map<String, Object> writes(String claim, FirstRating first) {
        Map<String, Object> writes = new LinkedHashMap<>();
        for (int revision = 0; revision < 6; revision++) {
            writes.put("PUT " + claim + "/draft \"" + revision + "\"", first.draft());
        }
        for (Map.Entry<String, Map<String, Object>> move : moves().entrySet()) {
            writes.put("POST " + claim + "/moves/" + move.getKey() + " claim", move.getValue());
        }
        for (String gate : List.of("two-independent-sources", "claimant-contacted")) {
            writes.put("POST " + claim + "/waivers?" + gate, Map.of("gate", gate, "reason", "As I see it."));
        }
        api.get("editor", claim + "/waivers")
                .jsonPath()
                .getList("items.id", String.class)
                .forEach(waiver -> writes.put("DELETE " + claim + "/waivers/" + waiver + " claim", Map.of()));
        writes.put("POST " + claim + "/redactions?passage", removing(first.passage()));
        writes.put("POST " + claim + "/redactions?guess", removing(FirstRating.FALSE.passage()));
        redactions(claim).forEach(redaction -> writes.put("DELETE " + redaction + " claim", Map.of()));
        writes.put("POST " + claim + "/comments", Map.of("text", "Hello?"));
        writes.put(
                "POST " + claim + "/comments?passage",
                Map.of("text", "Hm?", "passage", Map.of("exact", first.passage())));
        writes.put(
                "POST " + claim + "/comments?guess",
                Map.of("text", "Hm?", "passage", Map.of("exact", FirstRating.FALSE.passage())));
        for (String thread : threads(claim)) {
            String comment = api.get("checker", thread).path("comments[0].id");
            writes.put("POST " + thread + "/replies", Map.of("text", "Hello?"));
            writes.put("POST " + thread + "/resolve \"1\"", Map.of());
            writes.put("POST " + thread + "/reopen \"4\"", Map.of());
            writes.put("POST " + thread + "/accept \"1\"", Map.of("comment", comment));
        }
        for (Object source : api.get("checker", claim + "/evidence").jsonPath().getList("items.id")) {
            writes.put("DELETE " + claim + "/evidence/" + source + " claim", Map.of());
        }
        writes.put("POST /v1/complaints", Map.of("claimId", id(claim), "text", "It is wrong."));
        writes.put("PATCH " + claim + " claim", Map.of("medium", "radio"));
        return writes;
    }

    private static Map<String, Object> removing(String text) {
        return Map.of("what", text, "legalBasis", "A law", "reason", "A guess.");
    }

    private static Map<String, Map<String, Object>> moves() {
        Map<String, Object> reason = Map.of("reason", "A reason.");
        return new TreeMap<>(Map.ofEntries(
                entry("accept", Map.of()),
                entry("withdraw", Map.of()),
                entry("decline", Map.of("code", "OPINION", "reason", "A reason.")),
                entry("mark-duplicate", Map.of("of", NOBODY)),
                entry("take-up", Map.of()),
                entry("assign", Map.of("assignee", NOBODY)),
                entry("hand-back", reason),
                entry("hold", reason),
                entry("resume", Map.of()),
                entry("request-cross-check", Map.of("rater", NOBODY)),
                entry("cross-check", Map.of("rating", "rather-not")),
                entry("propose", Map.of()),
                entry("send-back", reason),
                entry("approve", Map.of("draft", "\"3\"")),
                entry("schedule", Map.of("at", "2999-01-01T00:00:00Z")),
                entry("unschedule", Map.of()),
                entry("publish", Map.of()),
                entry("correct", Map.of("kind", "TYPO", "reason", "A reason.", "note", "A note.")),
                entry("abandon-correction", reason),
                entry("retract", Map.of("reason", "A reason.", "note", "A note.")),
                entry("reopen", reason),
                entry("recuse", Map.of("person", NOBODY, "reason", "A reason.")),
                entry("lift-recusal", Map.of("person", NOBODY, "reason", "A reason.")),
                entry("escalate", Map.of())));
    }

    private Map<String, String> addresses(String path, String claim, List<String> words) {
        return switch (path) {
            case "/v1/claims" -> named(path, claims(claim, words));
            case "/v1/claims/{id}/{kind}" -> named(path, KINDS.stream().map(kind -> claim + "/" + kind));
            case "/v1/claims/{id}/{kind}/{item}" -> named(path, KINDS.stream().flatMap(kind -> items(claim, kind)));
            case "/v1/claims/{id}/waivers/{item}" ->
                named(
                        path,
                        Stream.concat(
                                api
                                        .get("editor", claim + "/waivers")
                                        .jsonPath()
                                        .getList("items.id", String.class)
                                        .stream()
                                        .map(id -> claim + "/waivers/" + id),
                                Stream.of(claim + "/waivers/" + NOBODY)));
            case "/v1/claims/{id}/redactions/{item}" ->
                named(path, Stream.concat(redactions(claim), Stream.of(claim + "/redactions/" + NOBODY)));
            case "/v1/claims/{id}/comments" ->
                named(
                        path,
                        Stream.of("", "?state=OPEN", "?state=RESOLVED", "?mentions=me", "?limit=1")
                                .map(filter -> claim + "/comments" + filter));
            case "/v1/claims/{id}/comments/{thread}" -> named(path, threads(claim).stream());
            case "/v1/claims/{id}/versions/{number}" -> named(path, Stream.of(claim + "/versions/1"));
            case "/v1/complaints" -> named(path, Stream.of(path + "?claim=" + id(claim)));
            case "/v1/complaints/{id}", "/v1/articles/{id}" -> named(path, Stream.of(path.replace("{id}", NOBODY)));
            case "/v1/log" ->
                named(
                        path,
                        Stream.of("?kind=MOVE_REFUSED&limit=200&claim=" + id(claim), "?claim=" + id(claim), "")
                                .map(filter -> path + filter));
            case "/v1/claimants" -> named(path, words.stream().map(word -> path + "?q=" + encoded(word)));
            case "/v1/statistics" -> named(path, Stream.of(path, path + "?since=2026-01-01"));
            default -> {
                String address = path.replace("{id}", id(claim));
                if (address.contains("{")) {
                    throw new IllegalStateException("an address that nobody looked at yet: " + path);
                }
                yield named(path, Stream.of(address));
            }
        };
    }

    private Stream<String> redactions(String claim) {
        return api.get("admin", claim + "/redactions").jsonPath().getList("items.id", String.class).stream()
                .map(id -> claim + "/redactions/" + id);
    }

    private Stream<String> claims(String claim, List<String> words) {
        Stream<String> filters = Stream.of(
                "",
                "?state=IN_CROSS_CHECK",
                "?state=IN_REVIEW",
                "?state=PROPOSED",
                "?state=APPROVED",
                "?assignee=me",
                "?topic=harbours",
                "?topic=true",
                "?language=en",
                "?contested=true",
                "?contested=false",
                "?overdue=true",
                "?overdue=false",
                "?dueSoon=true",
                "?dueSoon=false",
                "?escalatedTo=editor",
                "?stopped=true",
                "?priority=NORMAL",
                "?duplicateOf=" + id(claim),
                "?submittedAfter=2026-01-01T00:00:00Z",
                "?sort=-createdAt",
                "?sort=createdAt",
                "?sort=-updatedAt",
                "?sort=updatedAt",
                "?sort=-priority",
                "?sort=deadline",
                "?sort=-publishedAt");
        return Stream.concat(filters, words.stream().map(word -> "?q=" + encoded(word)))
                .map(filter -> "/v1/claims" + filter + (filter.isEmpty() ? "?" : "&") + "limit=200");
    }

    private Stream<String> items(String claim, String kind) {
        return api.get("checker", claim + "/" + kind).jsonPath().getList("items.id", String.class).stream()
                .map(id -> claim + "/" + kind + "/" + id);
    }

    private List<String> threads(String claim) {
        return api.get("checker", claim + "/comments").jsonPath().getList("items.id", String.class).stream()
                .map(id -> claim + "/comments/" + id)
                .toList();
    }

    private static Map<String, String> named(String path, Stream<String> addresses) {
        Map<String, String> named = new LinkedHashMap<>();
        addresses.forEach(address -> named.put(path + " " + named.size(), address));
        return named;
    }

    private static Stream<String> gets() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey("get"))
                .map(Map.Entry::getKey)
                .filter(path -> path.startsWith("/v1/"));
    }

    /** Status, what is said in headers, and the body; of a list of all claims only what is said of this one. */
    private static String answer(Response answer, String of) {
        String headers = answer.headers().asList().stream()
                .filter(header -> !List.of("date", "content-length", "location")
                        .contains(header.getName().toLowerCase(Locale.ROOT)))
                .map(header -> header.getName() + ": " + header.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        String body = answer.asString();
        return answer.statusCode() + "\n" + headers + "\n" + (of == null ? body : about(of, body));
    }

    private static String about(String claim, String body) {
        if (!body.startsWith("{\"items\"")) {
            return body;
        }
        List<Map<String, Object>> items = JsonPath.from(body).getList("items");
        boolean ofClaims =
                items.stream().anyMatch(item -> item.containsKey("statement") || item.containsKey("claimId"));
        return ofClaims
                ? new ArrayList<>(items)
                        .stream()
                                .filter(item -> claim.equals(item.get("id")) || claim.equals(item.get("claimId")))
                                .toList()
                                .toString()
                : body;
    }

    private static String alike(String answer) {
        return answer.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "id")
                .replaceAll("\\b[0-9a-f]{64}\\b", "hash")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "time");
    }

    private static String id(String claim) {
        return claim.replaceFirst(".*/", "");
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
