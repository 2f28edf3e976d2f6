package veridict.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import veridict.discussion.OpenThreads;
import veridict.discussion.OpenThreads.Opened;
import veridict.evidence.Gathered;
import veridict.evidence.PartKind;
import veridict.evidence.Parts;
import veridict.model.Appearance;
import veridict.model.Claim;
import veridict.model.Draft;
import veridict.model.Evidence;
import veridict.model.Person;
import veridict.model.Position;
import veridict.model.SearchRecord;
import veridict.model.VersionKind;
import veridict.model.Waiver;
import veridict.people.Claimants;
import veridict.redaction.Redactions;
import veridict.verdict.Drafts;
import veridict.verdict.OpenDraft;
import veridict.verdict.Versions;

/** What a gate may look at: a claim, and what belongs to it, each read once and only when a gate asks for it. */
public class CaseFile {

    private final Claim claim;
    private final Supplier<Optional<OpenDraft>> openDraft;
    private final Supplier<Draft> draft;
    private final Supplier<List<Person>> everyHand;
    private final Supplier<Optional<String>> publishedRating;
    private final Supplier<Gathered> parts;
    private final Supplier<List<Opened>> openThreads;
    private final Supplier<List<Waiver>> waivers;
    private final Supplier<Set<String>> parties;
    private final Supplier<Boolean> redactionIsAskedFor;

    CaseFile(
            Claim claim,
            Drafts drafts,
            Versions versions,
            Parts parts,
            OpenThreads threads,
            Claimants claimants,
            Waivers waivers,
            Redactions redactions) {
        this.claim = claim;
        this.openDraft = once(() -> drafts.open(claim));
        this.draft = once(() -> openDraft().map(drafts::toDraft).orElse(Drafts.EMPTY));
        this.everyHand = once(() -> drafts.everyHand(claim.id()));
        this.publishedRating = once(() -> versions.ratingOf(claim));
        this.parts = once(() -> parts.of(claim.id()));
        this.openThreads = once(() -> threads.of(claim.id(), CommentsResolved.NAMED + 1));
        this.waivers =
                once(() -> openDraft().map(open -> waivers.of(open.row().id)).orElse(List.of()));
        this.parties = once(() -> claimants.keysBeside(names()));
        this.redactionIsAskedFor = once(() -> redactions.isAskedFor(claim.id()));
    }

    public Claim claim() {
        return claim;
    }

    /** The draft's row with its hands, when something was written. */
    public Optional<OpenDraft> openDraft() {
        return openDraft.get();
    }

    /** What was gathered on the claim. */
    public Gathered parts() {
        return parts.get();
    }

    public Draft draft() {
        return draft.get();
    }

    /** Who wrote any version of the verdict, public or still a draft. */
    public List<Person> everyHand() {
        return everyHand.get();
    }

    /** Whether a published version is being replaced. */
    public boolean isCorrection() {
        return claim.correction() != null;
    }

    /** Whether nothing was written yet for a version that replaces one. */
    boolean isUnchanged() {
        return isCorrection() && draft().revision() == 0;
    }

    /** Whether that is a slip of the pen, and leaves the rating as it is. */
    public boolean isTypo() {
        return claim.correction() != null
                && claim.correction().kind() == VersionKind.TYPO
                && publishedRating.get().equals(Optional.ofNullable(draft().rating()));
    }

    /** Whether an editor asked for texts to be removed that still stand. */
    public boolean isRedactionAskedFor() {
        return redactionIsAskedFor.get();
    }

    List<Evidence> evidence() {
        return parts().of(PartKind.EVIDENCE);
    }

    List<SearchRecord> searches() {
        return parts().of(PartKind.SEARCHES);
    }

    /** The oldest of what the desk raised and has not settled. */
    List<Opened> openThreads() {
        return openThreads.get();
    }

    public List<Evidence> citedEvidence() {
        return evidence().stream()
                .filter(item -> draft().citations().contains(item.number()))
                .toList();
    }

    public List<SearchRecord> citedSearches() {
        return searches().stream()
                .filter(search -> draft().citations().contains(search.number()))
                .toList();
    }

    /** The numbers that evidence and searches of the claim have. */
    Set<Integer> numbers() {
        return Stream.concat(
                        evidence().stream().map(Evidence::number),
                        searches().stream().map(SearchRecord::number))
                .collect(Collectors.toSet());
    }

    /** Every name and alias of the claimant and of those who take a position, as names are compared. */
    Set<String> parties() {
        return parties.get();
    }

    /** Who was contacted, and something came of it, as names are compared. */
    Set<String> partiesWithOutcome() {
        return parts().of(PartKind.CONTACTS).stream()
                .filter(contact -> contact.outcome() != null && contact.party() != null)
                .map(contact -> Claimants.key(String.valueOf(contact.party())))
                .collect(Collectors.toSet());
    }

    List<Appearance> appearances() {
        return parts().of(PartKind.APPEARANCES);
    }

    /** The waiver of a gate for the version that is worked on. */
    public Optional<Waiver> waiver(String gate) {
        return waivers.get().stream()
                .filter(waiver -> waiver.gate().equals(gate))
                .findFirst();
    }

    private Set<String> names() {
        Stream<String> claimant = claim.claimant() == null
                ? Stream.of()
                : Stream.ofNullable(claim.claimant().name());
        return Stream.concat(claimant, parts().of(PartKind.POSITIONS).stream().map(Position::speaker))
                .map(Claimants::key)
                .collect(Collectors.toSet());
    }

    private static <T> Supplier<T> once(Supplier<T> read) {
        return new Supplier<>() {
            private @Nullable T value;

            @Override
            public T get() {
                T known = value;
                if (known == null) {
                    known = read.get();
                    value = known;
                }
                return known;
            }
        };
    }
}
