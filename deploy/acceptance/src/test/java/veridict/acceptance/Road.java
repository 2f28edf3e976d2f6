package veridict.acceptance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import veridict.stack.StackForTests;
import veridict.stack.service.Service;

/** The road of a claim by REST: handed in by newsroom-bot, checked by Mara, sent back once, approved and published by Inès. */
final class Road {
    static final String CONCLUSION = "Neither archive nor register knows of a closed bridge.";
    private static final String EXPLANATION = "We looked through the archive [1] and the register [2].";
    private static final String CLAIMANT = "Aurelia Brandt";

    /** What no event may say before the verdict is public: the verdict, and a person's name. */
    static final List<String> UNTOLD_BEFORE_PUBLICATION = List.of(
            "\"rating\"",
            "unproven",
            CONCLUSION,
            "We looked through",
            CLAIMANT,
            "Lindqvist",
            "Carpentier",
            "Newsroom bot");

    private final Caller bot;
    private final Caller checker;
    private final Caller editor;

    Road(StackForTests stack) {
        bot = Caller.bot(stack, Service.API);
        checker = Caller.person(stack, "checker");
        editor = Caller.person(stack, "editor");
    }

    /** Hands in a claim. */
    String submitted() {
        return submitted(bot);
    }

    static String submitted(Caller submitter) {
        Map<String, Object> claim = Map.of(
                "statement",
                "The bridge was closed on Monday. " + UUID.randomUUID(),
                "summary",
                "The bridge was closed",
                "language",
                "en",
                "claimedOn",
                "2026-01-01",
                "claimant",
                Map.of("name", CLAIMANT, "kind", "PERSON", "publicness", "PUBLIC"));
        return submitter.post("/v1/claims", claim).expect(201).text("id");
    }

    /** Leads a claim to its published verdict. */
    void lead(String id) {
        String claim = "/v1/claims/" + id;
        checker.move(claim, "accept", Map.of("topics", List.of("traffic"))).expect(200);
        checker.move(claim, "take-up", Map.of()).expect(200);
        for (String place : List.of("The archive", "The register")) {
            Map<String, Object> search =
                    Map.of("where", place, "query", "bridge", "on", "2026-01-02", "result", "NOTHING_FOUND");
            checker.post(claim + "/searches", search).expect(201);
        }
        Map<String, Object> asked = Map.of(
                "party",
                CLAIMANT,
                "channel",
                "e-mail",
                "question",
                "Who told you?",
                "sentAt",
                "2026-01-02T08:00:00Z",
                "outcome",
                "NO_REPLY");
        checker.post(claim + "/contacts", asked).expect(201);
        checker.save(claim, draft()).expect(200);
        checker.move(claim, "propose", Map.of()).expect(200);
        editor.move(claim, "send-back", Map.of("reason", "Say where you looked."))
                .expect(200);
        checker.move(claim, "propose", Map.of()).expect(200);
        String read = editor.get(claim + "/draft").expect(200).etag();
        editor.move(claim, "approve", Map.of("draft", read)).expect(200);
        editor.move(claim, "publish", Map.of()).expect(200);
    }

    private static Map<String, Object> draft() {
        return Map.of(
                "rating",
                "unproven",
                "conclusion",
                CONCLUSION,
                "explanation",
                EXPLANATION,
                "language",
                "en",
                "citations",
                List.of(1, 2));
    }
}
