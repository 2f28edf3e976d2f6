package veridict.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import veridict.stack.StackForTests;
import veridict.stack.sample.Api;
import veridict.stack.sample.Passes;
import veridict.stack.service.Service;

/** Claims of a stack that a benchmark works on, brought to where it begins by the people of the demo realm. */
final class Newsroom {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Passes passes;
    private final Api api;
    private int keys;

    Newsroom(StackForTests stack) {
        passes = new Passes(stack.tokens());
        api = new Api(stack.url(Service.API), passes);
    }

    Passes passes() {
        return passes;
    }

    Api api() {
        return api;
    }

    /** A claim that was handed in, and nothing more; answers its id. */
    String submitted(String person) {
        return api.post(person, "/v1/claims", json("""
                        {"statement": "Ninety-one drones were sent against the residence in the Novgorod region, and all of them were destroyed.",
                         "summary": "91 drones attacked the residence", "form": "PARAPHRASE", "medium": "state agency", "language": "en",
                         "claimant": {"name": "A foreign minister", "kind": "PERSON", "role": "foreign minister"},
                         "claimedOn": "2025-12-29", "topics": ["war"], "priority": "NORMAL"}"""), key())
                .body()
                .required("id")
                .asText();
    }

    /** Gives a claim in review what its verdict rests on, and a draft of it. */
    void write(String claim, String person) {
        post(person, claim + "/positions", """
                {"speaker": "A president", "says": "DENIES", "text": "It is a lie."}""");
        post(person, claim + "/contacts", """
                {"party": "A foreign minister", "channel": "press office", "question": "How do you know?", "sentAt": "2026-01-02T08:00:00Z",
                 "outcome": "NO_REPLY"}""");
        post(person, claim + "/searches", """
                {"where": "Satellite archive", "query": "residence, 29 December", "on": "2026-01-02", "result": "NOTHING_FOUND"}""");
        post(person, claim + "/searches", """
                {"where": "Register of air alerts", "query": "29 December", "on": "2026-01-02", "result": "NOTHING_FOUND"}""");
        draft(claim, person);
    }

    /** A draft where none is written yet. */
    void draft(String claim, String person) {
        api.put(person, "/v1/claims/" + claim + "/draft", json("""
                {"rating": "unproven", "conclusion": "Nothing shows the attack, and nothing rules it out.", "explanation": "We searched [1] and [2].",
                 "language": "en", "byline": "The desk", "citations": [1, 2]}"""), "\"0\"", key());
    }

    /** Makes a move on the claim as it stands. */
    void move(String claim, Step step) {
        move(claim, step, etag(claim), key());
    }

    /** Makes a move on the claim as it was seen, and answers its new ETag. */
    String move(String claim, Step step, String seen, String key) {
        return api.move(step.person(), "/v1/claims/" + claim + "/moves/" + step.move(), json(step.body()), seen, key)
                .etag();
    }

    String etag(String claim) {
        return etag(claim, "editor");
    }

    String etag(String claim, String person) {
        return api.get(person, "/v1/claims/" + claim).etag();
    }

    /** Who an account of the demo realm is, once they were here. */
    String idOf(String account) {
        return api.get(account, "/v1/people/me").body().required("id").asText();
    }

    private void post(String person, String path, String body) {
        api.post(person, "/v1/claims/" + path, json(body), key());
    }

    String key() {
        return "bench-" + ++keys;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A move, who makes it, and its data. */
    record Step(String move, String person, String body) {
        Step(String move, String person) {
            this(move, person, "{}");
        }
    }
}
