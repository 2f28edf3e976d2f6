package veridict.redaction;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimChange;
import veridict.claim.ClaimEntity;
import veridict.claim.ClaimLedger;
import veridict.claim.Readings;
import veridict.evidence.Filed;
import veridict.input.Cursor;
import veridict.input.Inputs;
import veridict.model.Actor;
import veridict.model.Page;
import veridict.model.Redaction;
import veridict.model.Role;
import veridict.people.Permission;
import veridict.people.PersonEntity;
import veridict.record.Readers;
import veridict.record.Said;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/**
 * The door to redactions: an editor asks for one, and until an admin makes it (the move {@code redact}) it can be taken back. Asking and
 * taking back are entries of the history, without the texts.
 */
@ApplicationScoped
public class RedactionDesk {

    private final Redactions redactions;
    private final ClaimLedger ledger;
    private final Readings readings;
    private final RedactionMapper mapper;
    private final Inputs inputs;
    private final Clock clock;

    RedactionDesk(
            Redactions redactions,
            ClaimLedger ledger,
            Readings readings,
            RedactionMapper mapper,
            Inputs inputs,
            Clock clock) {
        this.redactions = redactions;
        this.ledger = ledger;
        this.readings = readings;
        this.mapper = mapper;
        this.inputs = inputs;
        this.clock = clock;
    }

    /**
     * Asks for texts to be removed. The claim keeps its version: nothing of it changes yet.
     *
     * @return the request, with the places where the texts stand
     * @throws Refused {@link Refusal.RoleMayNot}, {@link Refusal.Unknown}, {@link Refusal.IsRecused}, {@link Refusal.NotYours} to a blind
     *     rater, {@link Refusal.Invalid}, also when a text stands nowhere
     */
    @Transactional
    public Filed<Redaction> request(UUID claimId, NewRedaction input, Actor actor) {
        Permission.need(actor, "ask for a redaction", Role.EDITOR);
        NewRedaction asked = inputs.checked(input);
        ClaimEntity claim = locked(claimId, actor);
        Map<String, Integer> places = places(claim, asked);
        RedactionEntity request = new RedactionEntity();
        request.id = UuidCreator.getTimeOrderedEpoch();
        request.claimId = claimId;
        request.what = asked.what().toArray(String[]::new);
        request.called = asked.mark();
        request.legalBasis = asked.legalBasis();
        request.reason = asked.reason();
        request.requestedBy = PersonEntity.findById(actor.id());
        request.requestedAt = clock.instant();
        request.persistAndFlush();
        record(claim, "redaction.after", request, actor, Role.EDITOR);
        return new Filed<>(mapper.toRedaction(request, places), claim.version);
    }

    /**
     * Takes a request back that was not executed; editors and admins do.
     *
     * @throws Refused {@link Refusal.RoleMayNot}, {@link Refusal.Unknown}, {@link Refusal.IsRecused}, {@link Refusal.Stale}, {@link Refusal.NotNow}
     *     once it was executed
     */
    @Transactional
    public long takeBack(UUID claimId, UUID id, long versionSeen, Actor actor) {
        Role role = needReader(actor);
        ClaimEntity claim = locked(claimId, actor);
        RedactionEntity request = known(claimId, id);
        if (claim.version != versionSeen) {
            throw new Refused(new Refusal.Stale("claim", versionSeen, claim.version));
        }
        if (request.executedAt != null) {
            throw new Refused(new Refusal.NotNow("What was redacted cannot be taken back."));
        }
        record(claim, "redaction.before", request, actor, role);
        request.delete();
        return claim.version;
    }

    /** Of a claim, the newest first. */
    @Transactional
    public List<Redaction> redactions(UUID claimId, Actor reader) {
        needReader(reader);
        sighted(read(claimId), reader);
        return RedactionEntity.ofClaim(claimId).stream()
                .map(request -> mapper.toRedaction(request, request.places))
                .toList();
    }

    /** One of a claim; while it is asked for, with the places where its texts stand now. */
    @Transactional
    public Filed<Redaction> redaction(UUID claimId, UUID id, Actor reader) {
        needReader(reader);
        ClaimEntity claim = read(claimId);
        sighted(claim, reader);
        RedactionEntity request = known(claimId, id);
        return new Filed<>(
                mapper.toRedaction(
                        request,
                        request.what == null ? request.places : redactions.places(claimId, List.of(request.what))),
                claim.version);
    }

    /** Of all claims, the newest first. Admins only. @param open those alone that were not executed */
    @Transactional
    public Page<Redaction> page(boolean open, @Nullable String cursor, int limit, Actor reader) {
        Permission.need(reader, "list redactions", Role.ADMIN);
        String list = "redactions " + open;
        List<Redaction> found = RedactionEntity.page(open, Cursor.read(cursor, list), limit).stream()
                .map(request -> mapper.toRedaction(request, null))
                .toList();
        return Cursor.page(found, limit, last -> Cursor.write(list, last.requestedAt(), last.id()));
    }

    private Map<String, Integer> places(ClaimEntity claim, NewRedaction asked) {
        IntStream.range(0, asked.what().size()).forEach(i -> {
            String text = asked.what().get(i);
            if (text.strip().codePointCount(0, text.strip().length()) < NewRedaction.SHORTEST) {
                throw Refusal.Invalid.of("/what/" + i, "is a single letter, which stands everywhere");
            }
            if (redactions.places(claim.id, List.of(text)).isEmpty()) {
                throw Refusal.Invalid.of("/what/" + i, "stands nowhere on this claim, as it is written here");
            }
        });
        return redactions.places(claim.id, asked.what());
    }

    private void record(ClaimEntity claim, String field, RedactionEntity request, Actor actor, Role role) {
        List<Said> texts = List.of(
                new Said(field, Readers.CLAIM, request.called + ": " + request.legalBasis),
                new Said("reason", Readers.EDITORS, request.reason));
        ledger.recordBeside(claim, ClaimChange.edit(List.of("redactions"), texts), actor, role.wire());
    }

    private ClaimEntity locked(UUID id, Actor actor) {
        ClaimEntity claim = ClaimEntity.locked(id).orElseThrow(() -> unknown("claim", id));
        if (claim.isRecused(actor.id())) {
            throw new Refused(new Refusal.IsRecused("decide about its redaction"));
        }
        sighted(claim, actor);
        return claim;
    }

    /** Where a text stands tells whether it is in the draft. */
    private void sighted(ClaimEntity claim, Actor reader) {
        if (claim.isBlind(reader.id())) {
            throw new Refused(Readings.blind());
        }
        readings.ofDraftInWork(claim.id, reader);
    }

    private static Role needReader(Actor reader) {
        return Permission.need(reader, "read redactions", Role.EDITOR, Role.ADMIN);
    }

    private static ClaimEntity read(UUID id) {
        return ClaimEntity.read(id).orElseThrow(() -> unknown("claim", id));
    }

    private static RedactionEntity known(UUID claimId, UUID id) {
        return RedactionEntity.of(claimId, id).orElseThrow(() -> unknown("redaction", id));
    }

    private static Refused unknown(String what, UUID id) {
        return new Refused(new Refusal.Unknown(what, id.toString()));
    }
}
