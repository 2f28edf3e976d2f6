package veridict.redaction;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimChange;
import veridict.claim.ClaimEntity;
import veridict.json.Json;
import veridict.model.Actor;
import veridict.record.Readers;
import veridict.record.Redacted;
import veridict.record.Said;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** Removes what was asked for. The database does it, in one function that no service could do without a request; this makes its entry. */
@ApplicationScoped
public class Redactions {

    private static final TypeReference<Map<String, Integer>> PLACES = new TypeReference<>() {};

    private final EntityManager database;
    private final Instance<SealedPlace> sealed;
    private final Json json;
    private final Clock clock;

    Redactions(EntityManager database, @Any Instance<SealedPlace> sealed, Json json, Clock clock) {
        this.database = database;
        this.sealed = sealed;
        this.json = json;
        this.clock = clock;
    }

    /** What the database's function did: in how many fields of what, and what the record holds now. */
    private record Done(Map<String, Integer> places, List<Redacted> texts) {
        Done(@Nullable Map<String, Integer> places, @Nullable List<Redacted> texts) {
            this.places = places == null ? new TreeMap<>() : new TreeMap<>(places);
            this.texts = texts == null ? List.of() : texts;
        }
    }

    /** Whether somebody asked for a redaction of a claim that was not made yet. */
    public boolean isAskedFor(UUID claimId) {
        return RedactionEntity.isAskedFor(claimId);
    }

    /** In how many fields of what the texts stand. */
    Map<String, Integer> places(UUID claimId, List<String> what) {
        String found = (String) database.createNativeQuery(
                        "select cast(rehearse_redaction(:claim, cast(:what as text[])) as text)", String.class)
                .setParameter("claim", claimId)
                .setParameter("what", what.toArray(String[]::new))
                .getSingleResult();
        Map<String, Integer> places = new TreeMap<>(json.read(found, PLACES));
        sealed.forEach(place -> count(places, place, claimId, what));
        return places;
    }

    private static void count(Map<String, Integer> places, SealedPlace place, UUID claimId, List<String> what) {
        int holding = place.holding(claimId, what);
        if (holding > 0) {
            places.put(place.name(), holding);
        }
    }

    /**
     * Removes the texts of a request from the claim, whose row is read anew, and from everything that belongs to it.
     *
     * @throws Refused {@link Refusal.Invalid} without an open request, {@link Refusal.NotYours} to who asked for it
     */
    public ClaimChange execute(ClaimEntity claim, UUID id, Actor actor) {
        RedactionEntity request = RedactionEntity.of(claim.id, id)
                .filter(asked -> asked.executedAt == null)
                .orElseThrow(() -> Refusal.Invalid.of("/redaction", "nobody asked for such a redaction of this claim"));
        if (request.requestedBy.id.equals(actor.id())) {
            throw new Refused(
                    new Refusal.NotYours("You asked for this redaction, so another admin has to execute it."));
        }
        Map<String, Integer> unsealed = unsealed(request);
        Done done = done(id, actor);
        done.places.putAll(unsealed);
        database.refresh(claim);
        database.refresh(request);
        return ClaimChange.redaction(parts(done.places), said(request, done));
    }

    private Map<String, Integer> unsealed(RedactionEntity request) {
        List<String> what = List.of(Objects.requireNonNull(request.what));
        Map<String, Integer> places = new TreeMap<>();
        sealed.forEach(place -> {
            count(places, place, request.claimId, what);
            place.remove(request.claimId, what);
        });
        return places;
    }

    private Done done(UUID id, Actor actor) {
        database.flush();
        String done = (String)
                database.createNativeQuery("select cast(execute_redaction(:id, :by, :at) as text)", String.class)
                        .setParameter("id", id)
                        .setParameter("by", actor.id())
                        .setParameter("at", clock.instant())
                        .getSingleResult();
        return json.read(done, Done.class);
    }

    private List<Said> said(RedactionEntity request, Done done) {
        List<Said> said = new ArrayList<>();
        said.add(new Said("redacted.after", Readers.CLAIM, request.called));
        said.add(new Said("legalBasis.after", Readers.CLAIM, request.legalBasis));
        said.add(new Said("places.after", Readers.CLAIM, told(done.places)));
        said.add(new Said("reason", Readers.EDITORS, request.reason));
        said.add(new Said(Redacted.FIELD, Readers.CLAIM, json.text(done.texts)));
        return said;
    }

    private static String told(Map<String, Integer> places) {
        return places.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(place -> place.getKey() + " " + place.getValue())
                .collect(Collectors.joining(", "));
    }

    /** What of it everybody may know who is told at all: of what is public that it is, of the rest nothing but the newsroom's. */
    private static List<String> parts(Map<String, Integer> places) {
        List<String> shown = Stream.of(ClaimChange.VERSIONS, ClaimChange.WORDING)
                .filter(places::containsKey)
                .toList();
        return shown.isEmpty() ? places.keySet().stream().sorted().toList() : shown;
    }
}
