package veridict.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Claims with a past, whose second rating is asked of somebody: alike in everything but what was rated first. */
@ApplicationScoped
class RatedClaims {

    private final Client api;

    RatedClaims(Client api) {
        this.api = api;
    }

    /** Refused at gates, talked about, waived, approved and sent back, and now asked of the rater. */
    String asked(FirstRating first, String rater) {
        String claim = found();
        moved("checker", claim, "request-cross-check", Map.of("rater", id(rater)), 422);
        api.save(claim, first.draft()).then().statusCode(200);
        String thread = talked(claim, first);
        api.as("checker")
                .header("If-Match", api.etag("checker", thread))
                .body(Map.of("comment", api.get("checker", thread).path("comments[0].id")))
                .post(thread + "/accept")
                .then()
                .statusCode(200);
        moved("checker", claim, "propose", Map.of(), 200);
        approvedInVain(claim, first);
        moved("editor", claim, "send-back", Map.of("reason", "Is it really " + first.rating() + "?"), 200);
        api.save(claim, first.draft()).then().statusCode(200);
        moved("checker", claim, "request-cross-check", Map.of("rater", id(rater)), 200);
        return claim;
    }

    private String found() {
        String claim = api.submitted(
                "submitter",
                Map.of("statement", "The harbour was closed", "language", "en", "claimedOn", "2026-01-01"));
        moved("checker", claim, "accept", Map.of("topics", List.of("harbours")), 200);
        moved("checker", claim, "take-up", Map.of(), 200);
        added(claim + "/positions", Map.of("speaker", "The mayor", "says", "DENIES"));
        added(claim + "/evidence", source("SUPPORTS", "Road authority"));
        added(claim + "/evidence", source("UNDERMINES", "Insurer"));
        added(
                claim + "/searches",
                Map.of("where", "Archive", "query", "harbour", "on", "2026-01-02", "result", "NOTHING_FOUND"));
        return claim;
    }

    private String talked(String claim, FirstRating first) {
        return api.post(
                        "editor",
                        claim + "/comments",
                        Map.of(
                                "text",
                                "I would not say " + first.rating(),
                                "passage",
                                Map.of("exact", first.passage()),
                                "suggestion",
                                first.passage() + " (we asked)"))
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private void approvedInVain(String claim, FirstRating first) {
        added("editor", claim + "/waivers", Map.of("gate", "two-independent-sources", "reason", first.conclusion()));
        added("editor", claim + "/comments", Map.of("text", "Why " + first.rating() + "?"));
        added(
                "editor",
                claim + "/redactions",
                Map.of("what", first.conclusion(), "legalBasis", "A law", "reason", "It was ordered."));
        moved("editor", claim, "approve", Map.of("draft", api.etag("editor", claim + "/draft")), 200);
        moved("editor", claim, "publish", Map.of(), 422);
    }

    private static Map<String, Object> source(String stance, String origin) {
        return Map.of(
                "url",
                "https://sources.example/a",
                "title",
                origin,
                "stance",
                stance,
                "kind",
                "PRIMARY",
                "origin",
                origin);
    }

    private void added(String path, Map<String, Object> part) {
        added("checker", path, part);
    }

    private void added(String account, String path, Map<String, Object> part) {
        api.post(account, path, part).then().statusCode(201);
    }

    private void moved(String account, String claim, String move, Map<String, Object> data, int status) {
        api.move(account, claim, move, data).then().statusCode(status);
    }

    String id(String account) {
        return api.get(account, "/v1/people/me").path("id");
    }
}
