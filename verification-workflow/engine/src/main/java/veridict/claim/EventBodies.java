package veridict.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veridict.json.Json;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.EventType;
import veridict.model.Version;

/**
 * The bodies of events, as Standard Webhooks shapes them: {@code {type, timestamp, data}}.
 * Before publication neither form carries a rating, a conclusion, an explanation or a person's name, whoever gets it.
 */
@ApplicationScoped
class EventBodies {

    private static final int LARGEST = 20_000;
    private static final int SCHEMA_VERSION = 1;

    private final Json json;
    private final Addresses addresses;

    EventBodies(Json json, Addresses addresses) {
        this.json = json;
        this.addresses = addresses;
    }

    String thin(EventType type, Instant at, Map<String, Object> facts) {
        return body(type, at, facts);
    }

    /** With the claim, and the version that an event of publication is about; the thin form when that is too large. */
    String full(EventType type, Instant at, Map<String, Object> facts, Claim claim, Optional<Version> version) {
        Map<String, Object> data = new LinkedHashMap<>(facts);
        data.put("claim", ClaimVeil.OVER.names(claim));
        version.ifPresent(published -> data.put("published", published));
        String full = body(type, at, data);
        if (full.getBytes(StandardCharsets.UTF_8).length < LARGEST) {
            return full;
        }
        Map<String, Object> cut = new LinkedHashMap<>(facts);
        cut.put("thin", true);
        return body(type, at, cut);
    }

    /** What both forms say. */
    Map<String, Object> facts(ClaimChange change, Claim after, @Nullable ClaimState from, @Nullable String role) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("schemaVersion", SCHEMA_VERSION);
        facts.put("claimId", after.id());
        facts.put("sequence", after.sequence());
        facts.put("entry", change.name());
        put(facts, "from", from);
        facts.put("to", after.state());
        put(facts, "role", role);
        put(facts, "externalId", after.externalId());
        put(facts, "duplicateOf", after.duplicateOf());
        facts.put("language", after.language());
        facts.put("topics", after.topics());
        put(facts, "summary", after.summary());
        facts.put("url", addresses.claim(after.id()));
        facts.put("publication", after.publication());
        if (change.event() == EventType.CLAIM_OVERDUE) {
            put(facts, "deadline", after.deadline());
            put(facts, "escalation", after.escalation());
        }
        if (!change.parts().isEmpty()) {
            facts.put("parts", change.parts());
        }
        change.published().ifPresent(version -> facts.putAll(verdict(version, change)));
        return facts;
    }

    private Map<String, Object> verdict(Version version, ClaimChange change) {
        Map<String, Object> verdict = new LinkedHashMap<>();
        verdict.put("version", version.number());
        verdict.put("kind", version.kind());
        put(verdict, "note", change.note().orElse(null));
        verdict.put("rating", version.rating());
        verdict.put("conclusion", version.conclusion());
        verdict.put("publicUrl", addresses.verdict(version.slug()));
        change.previousRating().ifPresent(rating -> {
            verdict.put("previous", Map.of("version", version.number() - 1, "rating", rating));
            verdict.put("ratingChanged", !rating.key().equals(version.rating().key()));
        });
        return verdict;
    }

    private String body(EventType type, Instant at, Map<String, Object> data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("timestamp", at);
        body.put("data", data);
        return json.text(body);
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
