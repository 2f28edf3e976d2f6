package veridict.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimEntity;
import veridict.model.Evidence;
import veridict.model.SourceKind;
import veridict.model.Stance;
import veridict.model.Visibility;

/** A row of evidence. */
@Entity
@Table(name = "evidence")
public class EvidenceEntity extends PartEntity<Evidence> {

    @Column(updatable = false)
    public int number;

    public @Nullable String url;
    public @Nullable String title;
    public @Nullable String publisher;
    public @Nullable String quote;
    public @Nullable String locator;

    @Enumerated(EnumType.STRING)
    public Stance stance;

    @Enumerated(EnumType.STRING)
    public SourceKind kind;

    public String origin;
    public @Nullable String interests;

    @Enumerated(EnumType.STRING)
    public Visibility visibility;

    public @Nullable String publicDescription;
    public Instant retrievedAt;
    public @Nullable String archivedUrl;
    public @Nullable String sha256;

    @Override
    void take(NewPart<Evidence> input, ClaimEntity claim, Instant now) {
        NewEvidence part = (NewEvidence) input;
        number = number == 0 ? claim.nextNumber() : number;
        url = part.url();
        title = part.title();
        publisher = part.publisher();
        quote = part.quote();
        locator = part.locator();
        stance = part.stance();
        kind = part.kind();
        origin = part.origin().strip();
        interests = part.interests();
        visibility = Objects.requireNonNullElse(part.visibility(), Visibility.PUBLIC);
        publicDescription = part.publicDescription();
        retrievedAt = Objects.requireNonNullElseGet(part.retrievedAt(), () -> now.truncatedTo(ChronoUnit.SECONDS));
        archivedUrl = part.archivedUrl();
        sha256 = part.sha256();
    }

    @Override
    Evidence read(PartMapper mapper) {
        return mapper.toEvidence(this);
    }
}
