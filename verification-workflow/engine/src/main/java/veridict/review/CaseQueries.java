package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimEntity;
import veridict.claim.ClaimMapper;
import veridict.claim.ReadRules;
import veridict.claim.Readings;
import veridict.gate.CaseFile;
import veridict.gate.CaseFiles;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.Flow.FlowMove;
import veridict.model.Flow.When;
import veridict.model.Missing;
import veridict.model.MoveName;
import veridict.model.MoveOffer;
import veridict.model.Role;
import veridict.model.Version;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.verdict.DraftDesk;
import veridict.verdict.Publisher;

/** The door by which is read what could happen to a claim next: its moves, and its verdict as it would be published. */
@ApplicationScoped
public class CaseQueries {

    private static final String ROLE = "role";
    private static final Set<String> PERSONAL = Set.of(ROLE, Rules.FOUR_EYES, Rules.NOT_RECUSED);

    private final ReviewFlow flow;
    private final Rules rules;
    private final Moves moves;
    private final CaseFiles files;
    private final Checklist checklist;
    private final Publisher publisher;
    private final DraftDesk drafts;
    private final Readings readings;
    private final ClaimMapper mapper;

    CaseQueries(
            ReviewFlow flow,
            Rules rules,
            Moves moves,
            CaseFiles files,
            Checklist checklist,
            Publisher publisher,
            DraftDesk drafts,
            Readings readings,
            ClaimMapper mapper) {
        this.flow = flow;
        this.rules = rules;
        this.moves = moves;
        this.files = files;
        this.checklist = checklist;
        this.publisher = publisher;
        this.drafts = drafts;
        this.readings = readings;
        this.mapper = mapper;
    }

    /** Every move from where the claim stands: open to this person, or why not. */
    @Transactional
    public List<MoveOffer> moves(UUID id, Actor actor) {
        Claim claim = mapper.toClaim(readable(id, actor));
        CaseFile file = files.open(claim);
        boolean readsDraft = drafts.mayRead(id, actor);
        List<MoveOffer> offers = flow.from(file).stream()
                .filter(line -> !line.by().equals(List.of(FlowFile.SYSTEM)))
                .filter(line -> line.move() != MoveName.REDACT || actor.is(Role.ADMIN))
                .filter(line ->
                        line.move() != MoveName.LIFT_RECUSAL || !claim.recused().isEmpty())
                .filter(line -> line.when() != When.TYPO || readsDraft)
                .map(line -> offer(file, line, actor, readsDraft))
                .toList();
        if (readsDraft && offers.stream().anyMatch(CaseQueries::tells)) {
            readings.ofDraftInWork(id, actor);
        }
        return offers;
    }

    /** Whether a gate says something of the draft: what it lacks, or that it lacks nothing. */
    private static boolean tells(MoveOffer offer) {
        return offer.gates().stream().anyMatch(gate -> !PERSONAL.contains(gate));
    }

    /** The verdict as its page would be, were it published now; empty while rating, conclusion or explanation is missing. */
    @Transactional
    public Optional<Version> preview(UUID id, Actor reader) {
        drafts.draft(id, reader);
        ClaimEntity claim = readable(id, reader);
        CaseFile file = files.open(mapper.toClaim(claim));
        return publisher.preview(claim, file.openDraft(), file.parts(), checklist.met(file));
    }

    private MoveOffer offer(CaseFile file, FlowMove line, Actor actor, boolean readsDraft) {
        List<Missing> missing = new ArrayList<>();
        Stream.concat(rules.personal(file, line, actor).stream(), rules.sameHand(file, line, actor).stream())
                .distinct()
                .map(CaseQueries::asMissing)
                .forEach(missing::add);
        if (readsDraft) {
            missing.addAll(rules.missing(file, line));
        } else {
            // What a gate lacks tells what is in the draft.
            line.gates().forEach(gate -> missing.add(new Missing(gate, Rules.UNREAD)));
        }
        return new MoveOffer(
                line.move(),
                target(line, file.claim()),
                missing.isEmpty(),
                missing,
                rules.checklist(line),
                moves.schema(line.move()));
    }

    private static @Nullable ClaimState target(FlowMove line, Claim claim) {
        List<ClaimState> states = line.to()
                .states(
                        List.of(claim.state()),
                        claim.hold() == null ? List.of() : List.of(claim.hold().from()));
        return states.size() == 1 ? states.getFirst() : null;
    }

    private static Missing asMissing(Refusal refusal) {
        String gate =
                switch (refusal) {
                    case Refusal.SameHand same -> Rules.FOUR_EYES;
                    case Refusal.IsRecused recused -> Rules.NOT_RECUSED;
                    default -> ROLE;
                };
        return new Missing(gate, refusal.detail());
    }

    private static ClaimEntity readable(UUID id, Actor reader) {
        return ClaimEntity.read(id)
                .filter(claim -> ReadRules.mayRead(reader, claim))
                .orElseThrow(() -> new Refused(new Refusal.Unknown("claim", id.toString())));
    }
}
