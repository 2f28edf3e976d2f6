package veridict.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One claim of the sample in the newsroom: handed in, documented, written about, moved along its road. */
final class Casework {
    private static final Pattern CITATION = Pattern.compile("\\[(\\d+)]");

    private static final String UNWRITTEN = "\"0\"";

    private final Api api;
    private final SampleClaim sample;
    private final String id;
    private String draftTag = UNWRITTEN;

    private Casework(Api api, SampleClaim sample, String id) {
        this.api = api;
        this.sample = sample;
        this.id = id;
    }

    /** Hands the claim in, as one of an article when there is one. */
    static Casework submitted(Api api, SampleClaim sample, @Nullable String articleId) {
        ObjectNode claim = sample.claim().deepCopy();
        if (articleId != null) {
            claim.put("articleId", articleId);
        }
        Api.Answer answer = api.post(sample.by(), "/v1/claims", claim, key(sample, "submit"));
        return new Casework(api, sample, answer.body().required("id").asText());
    }

    String key() {
        return sample.key();
    }

    String id() {
        return id;
    }

    /** Adds a part; alsoFor, in the part, names the other claims that get it. */
    void add(String kind, JsonNode part, String name) {
        api.post("checker", path("/" + kind), part, key(sample, name));
    }

    void goItsRoad() {
        int number = 1;
        for (SampleClaim.Part part : sample.ownParts()) {
            add(part.kind(), part.part(), "part-" + number++);
        }
        for (SampleClaim.Step step : sample.steps()) {
            make(step, "step-" + number++);
            if (step.move().equals("take-up") && sample.draft() != null) {
                write(sample.draft(), step.person(), "draft-" + number++);
            }
            if (step.move().equals("correct") && sample.correction() != null) {
                draftTag = UNWRITTEN;
                write(sample.correction(), sample.writer(), "draft-" + number++);
            }
        }
    }

    private void make(SampleClaim.Step step, String name) {
        String seen = api.get(step.person(), path("")).etag();
        api.move(step.person(), path("/moves/" + step.move()), dataOf(step.move()), seen, key(sample, name));
    }

    private JsonNode dataOf(String move) {
        JsonNode data = sample.dataOf(move);
        if (data != null) {
            return data;
        }
        ObjectNode usual = JsonNodeFactory.instance.objectNode();
        return move.equals("approve") ? usual.put("draft", draftTag) : usual;
    }

    private void write(JsonNode text, String person, String name) {
        ObjectNode draft = text.deepCopy();
        ArrayNode citations = draft.putArray("citations");
        CITATION.matcher(draft.path("explanation").asText())
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .distinct()
                .forEach(citations::add);
        draftTag = api.put(person, path("/draft"), draft, draftTag, key(sample, name))
                .etag();
    }

    private String path(String rest) {
        return "/v1/claims/" + id + rest;
    }

    private static String key(SampleClaim sample, String step) {
        return "sample:" + sample.key() + ":" + step;
    }
}
