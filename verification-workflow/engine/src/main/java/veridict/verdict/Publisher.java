package veridict.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimEntity;
import veridict.claim.ClaimMapper;
import veridict.evidence.ConfidentialEvidence;
import veridict.evidence.Gathered;
import veridict.evidence.PartKind;
import veridict.json.Json;
import veridict.model.Actor;
import veridict.model.Appearance;
import veridict.model.ChecklistItem;
import veridict.model.Claim;
import veridict.model.Claimant;
import veridict.model.Contact;
import veridict.model.Evidence;
import veridict.model.Missing;
import veridict.model.MoveName;
import veridict.model.Position;
import veridict.model.Publicness;
import veridict.model.SearchRecord;
import veridict.model.Version;
import veridict.model.VersionKind;
import veridict.model.VersionRating;
import veridict.model.Visibility;
import veridict.people.Claimants;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** Freezes an approved draft into the next version, with everything its page shows and nothing that the public may not read. */
@ApplicationScoped
public class Publisher {

    private final Versions versions;
    private final RatingScale scale;
    private final Claimants claimants;
    private final ClaimMapper mapper;
    private final Json json;
    private final Clock clock;

    Publisher(Versions versions, RatingScale scale, Claimants claimants, ClaimMapper mapper, Json json, Clock clock) {
        this.versions = versions;
        this.scale = scale;
        this.claimants = claimants;
        this.mapper = mapper;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Publishes the draft of a locked claim; the database refuses a hand of it, and a draft that nobody approved.
     *
     * @param open the draft that was approved
     * @param parts all that was gathered; what the public may read of it goes into the version
     * @param checklist what was held against it
     */
    public Version publish(
            ClaimEntity claim, OpenDraft open, Gathered parts, List<ChecklistItem> checklist, Actor actor) {
        DraftEntity draft = open.row();
        if (!isWhole(draft)) {
            throw unfinished();
        }
        Version version = freeze(claim, draft, parts, checklist, clock.instant());
        VersionEntity row = new VersionEntity();
        row.claimId = claim.id;
        row.number = version.number();
        row.draftId = draft.id;
        row.kind = version.kind();
        row.note = version.note();
        row.rating = version.rating().key();
        row.language = version.language();
        row.snapshot = json.text(version);
        row.approvedBy = Objects.requireNonNull(open.approver());
        row.publishedBy = actor.id();
        row.publishedAt = version.publishedAt();
        row.persist();
        claim.slug = version.slug();
        claim.publishedVersion = version.number();
        claim.publishedAt = version.publishedAt();
        claim.correctionKind = null;
        claim.correctionNote = null;
        return version;
    }

    /** Takes back the public version of a locked claim; the database refuses a hand of any of its versions. */
    public Version retract(ClaimEntity claim, String note, Actor actor, Instant now) {
        return versions.retract(claim.id, Objects.requireNonNull(claim.publishedVersion), note, actor.id(), now);
    }

    /** The rating of the version before, when there is one. */
    public Optional<VersionRating> previousRating(ClaimEntity claim) {
        return Optional.ofNullable(claim.publishedVersion)
                .flatMap(number -> versions.ofClaim(claim.id, number))
                .map(Version::rating);
    }

    /** The draft of a claim as its page would be, were it published now; empty while something of it is missing. */
    public Optional<Version> preview(
            ClaimEntity claim, Optional<OpenDraft> open, Gathered parts, List<ChecklistItem> checklist) {
        return open.map(OpenDraft::row)
                .filter(Publisher::isWhole)
                .map(draft -> freeze(claim, draft, parts, checklist, clock.instant()));
    }

    private static boolean isWhole(DraftEntity draft) {
        return draft.rating != null && draft.conclusion != null && draft.explanation != null;
    }

    // A flow that asks for no gate publishes no half verdict either.
    private static Refused unfinished() {
        return new Refused(new Refusal.GateClosed(
                MoveName.PUBLISH,
                List.of(new Missing(
                        "verdict-complete", "The verdict takes a rating, a conclusion and an explanation."))));
    }

    private Version freeze(
            ClaimEntity entity, DraftEntity draft, Gathered parts, List<ChecklistItem> checklist, Instant now) {
        Claim claim = mapper.toClaim(entity);
        Set<Integer> cited = new HashSet<>(Arrays.asList(draft.citations));
        String language = Objects.requireNonNullElse(draft.language, claim.language());
        String summary = Objects.requireNonNullElse(claim.summary(), claim.statement());
        return new Version(
                claim.id(),
                draft.number,
                Objects.requireNonNullElseGet(entity.slug, () -> Slug.of(summary, claim.id())),
                kind(entity, draft),
                entity.correctionNote,
                scale.inLanguage(
                        scale.rating(Objects.requireNonNull(draft.rating)).orElseThrow(), language),
                Objects.requireNonNull(draft.conclusion),
                Objects.requireNonNull(draft.explanation),
                language,
                draft.byline,
                now,
                claim.statement(),
                claim.form(),
                summary,
                claim.language(),
                claim.translation(),
                publicly(claim.claimant()),
                claim.medium(),
                claim.claimedOn(),
                claim.topics(),
                appearances(claim, parts),
                positions(claim, parts),
                evidence(parts, cited),
                searches(parts, cited),
                contacts(claim, parts),
                checklist);
    }

    private VersionKind kind(ClaimEntity claim, DraftEntity draft) {
        if (claim.correctionKind == null) {
            return VersionKind.FIRST;
        }
        boolean sameRating = previousRating(claim)
                .filter(rating -> rating.key().equals(draft.rating))
                .isPresent();
        if (!sameRating) {
            return VersionKind.REVISED_VERDICT;
        }
        return claim.correctionKind == VersionKind.REVISED_VERDICT ? VersionKind.CORRECTION : claim.correctionKind;
    }

    /** The address of a private person's words would name them. */
    private List<Appearance> appearances(Claim claim, Gathered parts) {
        List<Appearance> seen = parts.of(PartKind.APPEARANCES);
        return isPrivate(claim.claimant())
                ? seen.stream().map(Publisher::unaddressed).toList()
                : seen;
    }

    private List<Position> positions(Claim claim, Gathered parts) {
        Predicate<String> veiled = veiled(claim);
        return parts.of(PartKind.POSITIONS).stream()
                .filter(position -> !veiled.test(position.speaker()))
                .toList();
    }

    /** That a private person was asked, and what came of it, is told; who they are and what they wrote is not. */
    private List<Contact> contacts(Claim claim, Gathered parts) {
        Predicate<String> veiled = veiled(claim);
        return parts.of(PartKind.CONTACTS).stream()
                .map(contact -> publicly(contact, veiled.test(String.valueOf(contact.party()))))
                .toList();
    }

    /** Whether a name, in any of its forms, is that of a claimant who is not public. */
    private Predicate<String> veiled(Claim claim) {
        Claimant claimant = claim.claimant();
        if (claimant == null || claimant.id() == null || !isPrivate(claimant)) {
            return name -> false;
        }
        List<String> keys = claimants.keysOf(claimant.id());
        return name -> keys.contains(Claimants.key(name));
    }

    private List<Evidence> evidence(Gathered parts, Set<Integer> cited) {
        return parts.of(PartKind.EVIDENCE).stream()
                .filter(item -> cited.contains(item.number()) && item.visibility() != Visibility.DESK)
                .map(ConfidentialEvidence::veiled)
                .toList();
    }

    private List<SearchRecord> searches(Gathered parts, Set<Integer> cited) {
        return parts.of(PartKind.SEARCHES).stream()
                .filter(search -> cited.contains(search.number()))
                .toList();
    }

    private static boolean isPrivate(@Nullable Claimant claimant) {
        return claimant != null && claimant.publicness() == Publicness.PRIVATE;
    }

    private static Appearance unaddressed(Appearance seen) {
        return new Appearance(seen.id(), null, seen.outlet(), seen.via(), seen.date(), seen.language(), null);
    }

    private static @Nullable Claimant publicly(@Nullable Claimant claimant) {
        if (claimant == null || !isPrivate(claimant)) {
            return claimant;
        }
        return new Claimant(null, null, claimant.kind(), null, null, claimant.publicness());
    }

    private static Contact publicly(Contact contact, boolean veiled) {
        return new Contact(
                contact.id(),
                veiled ? null : contact.party(),
                null,
                null,
                contact.sentAt(),
                contact.replyBy(),
                contact.repliedAt(),
                veiled ? null : contact.reply(),
                contact.outcome(),
                veiled ? null : contact.reason());
    }
}
