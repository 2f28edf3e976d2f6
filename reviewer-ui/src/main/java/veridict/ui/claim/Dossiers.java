package veridict.ui.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimQueries;
import veridict.discussion.Discussions;
import veridict.discussion.ThreadFilter;
import veridict.evidence.PartDesk;
import veridict.evidence.PartKind;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.CommentThread;
import veridict.model.Draft;
import veridict.model.HistoryEntry;
import veridict.model.Role;
import veridict.model.Version;
import veridict.publication.Markdown;
import veridict.publication.VerdictPage;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.review.CaseQueries;
import veridict.review.ReviewFlow;
import veridict.review.WaiverDesk;
import veridict.verdict.DraftDesk;
import veridict.verdict.RatingScale;

/** Gathers from the doors what one reader may see of a claim. */
@ApplicationScoped
class Dossiers {
    private static final int SIBLINGS = 50;
    private static final int THREADS = 100;

    private final ClaimQueries claims;
    private final CaseQueries cases;
    private final PartDesk parts;
    private final DraftDesk drafts;
    private final Discussions discussions;
    private final WaiverDesk waivers;
    private final ReviewFlow flow;
    private final RatingScale scale;
    private final Markdown markdown;
    private final VerdictPage page;
    private final SearchMarkup markup;
    private final Submissions submissions;

    Dossiers(
            ClaimQueries claims,
            CaseQueries cases,
            PartDesk parts,
            DraftDesk drafts,
            Discussions discussions,
            WaiverDesk waivers,
            ReviewFlow flow,
            RatingScale scale,
            Markdown markdown,
            VerdictPage page,
            SearchMarkup markup,
            Submissions submissions) {
        this.claims = claims;
        this.cases = cases;
        this.parts = parts;
        this.drafts = drafts;
        this.discussions = discussions;
        this.waivers = waivers;
        this.flow = flow;
        this.scale = scale;
        this.markdown = markdown;
        this.page = page;
        this.markup = markup;
        this.submissions = submissions;
    }

    Dossier of(UUID id, Actor reader) {
        return of(id, reader, true);
    }

    /** The same without its past and its neighbours, for a draft that saves itself every second. */
    Dossier atWork(UUID id, Actor reader) {
        return of(id, reader, false);
    }

    private Dossier of(UUID id, Actor reader, boolean whole) {
        Claim claim = claims.claim(id, reader);
        boolean reads = reader.isAny(Role.FACT_CHECKER, Role.EDITOR);
        Draft draft = reads ? draft(id, reader) : null;
        Optional<Version> preview = draft == null ? Optional.empty() : cases.preview(id, reader);
        List<HistoryEntry> history = whole && reader.isStaff() ? claims.history(id, reader) : List.of();
        return new Dossier(
                claim,
                reader,
                reads,
                cases.moves(id, reader),
                parts(id, PartKind.POSITIONS, reads, reader),
                parts(id, PartKind.APPEARANCES, reads, reader),
                parts(id, PartKind.CONTACTS, reads, reader),
                parts(id, PartKind.EVIDENCE, reads, reader),
                parts(id, PartKind.SEARCHES, reads, reader),
                draft,
                draft == null ? "" : explanation(draft),
                preview.map(page::article).orElse(""),
                history,
                whole && reads && !claim.isBlind(reader.id()) ? threads(id, reader) : List.of(),
                whole ? siblings(claim, reader) : List.of(),
                scale.ratings(),
                draft == null ? Waiving.NOTHING : waiving(id, draft, reader),
                whole && reader.isStaff() ? twins(claim, reader) : Twins.NONE,
                draft == null
                        ? null
                        : submissions.comparison(claim.state(), draft, history).orElse(null),
                preview.map(markup::of).orElse(""));
    }

    private Waiving waiving(UUID id, Draft draft, Actor reader) {
        boolean mayDecide = reader.is(Role.EDITOR) && !draft.isHand(reader.id());
        return Waiving.of(waivers.waivers(id, reader), flow.flow().waivable(), mayDecide);
    }

    private Twins twins(Claim claim, Actor reader) {
        return claim.duplicateOf() == null
                ? new Twins(
                        Optional.empty(),
                        claim.demand() == 1
                                ? List.of()
                                : claims.list(ClaimFilter.ALL.duplicatesOf(claim.id()), null, SIBLINGS, reader)
                                        .items())
                : new Twins(Optional.of(claims.claim(claim.duplicateOf(), reader)), List.of());
    }

    private <P> List<P> parts(UUID id, PartKind<P> kind, boolean reads, Actor reader) {
        return reads ? parts.parts(id, kind, reader) : List.of();
    }

    private @Nullable Draft draft(UUID id, Actor reader) {
        try {
            return drafts.draft(id, reader);
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal.NotYours) {
                return null;
            }
            throw refused;
        }
    }

    private String explanation(Draft draft) {
        return draft.explanation() == null ? "" : markdown.html(draft.explanation(), Set.copyOf(draft.citations()));
    }

    private List<CommentThread> threads(UUID id, Actor reader) {
        return discussions.page(id, ThreadFilter.ALL, null, THREADS, reader).items().stream()
                .sorted(Comparator.comparing(CommentThread::state))
                .toList();
    }

    private List<Claim> siblings(Claim claim, Actor reader) {
        if (claim.articleId() == null) {
            return List.of();
        }
        ClaimFilter ofArticle = ClaimFilter.ALL.ofArticle(claim.articleId());
        return claims.list(ofArticle, null, SIBLINGS, reader).items().stream()
                .filter(other -> !other.id().equals(claim.id()))
                .toList();
    }
}
