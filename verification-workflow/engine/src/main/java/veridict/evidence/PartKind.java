package veridict.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import veridict.model.Appearance;
import veridict.model.Contact;
import veridict.model.Evidence;
import veridict.model.Position;
import veridict.model.Relation;
import veridict.model.SearchRecord;

/**
 * The kinds of part, named as in URLs and events.
 *
 * @param <P> the record a part of this kind is read as
 */
public final class PartKind<P> {

    public static final PartKind<Position> POSITIONS = new PartKind<>(
            "positions",
            "position",
            PositionEntity.class,
            PositionEntity::new,
            NewPosition.class,
            Position::id,
            new TypeReference<>() {});
    public static final PartKind<Appearance> APPEARANCES = new PartKind<>(
            "appearances",
            "appearance",
            AppearanceEntity.class,
            AppearanceEntity::new,
            NewAppearance.class,
            Appearance::id,
            new TypeReference<>() {});
    public static final PartKind<Contact> CONTACTS = new PartKind<>(
            "contacts",
            "contact",
            ContactEntity.class,
            ContactEntity::new,
            NewContact.class,
            Contact::id,
            new TypeReference<>() {});
    public static final PartKind<Evidence> EVIDENCE = new PartKind<>(
            "evidence",
            "evidence",
            EvidenceEntity.class,
            EvidenceEntity::new,
            NewEvidence.class,
            Evidence::id,
            new TypeReference<>() {});
    public static final PartKind<SearchRecord> SEARCHES = new PartKind<>(
            "searches",
            "search",
            SearchEntity.class,
            SearchEntity::new,
            NewSearch.class,
            SearchRecord::id,
            new TypeReference<>() {});

    public static final PartKind<Relation> RELATIONS = new PartKind<>(
            "relations",
            "relation",
            RelationEntity.class,
            RelationEntity::new,
            NewRelation.class,
            Relation::id,
            new TypeReference<>() {});

    private static final List<PartKind<?>> ALL =
            List.of(POSITIONS, APPEARANCES, CONTACTS, EVIDENCE, SEARCHES, RELATIONS);

    private final String plural;
    private final String singular;
    private final Class<? extends PartEntity<P>> entity;
    private final Supplier<? extends PartEntity<P>> blank;
    private final Class<? extends NewPart<P>> input;
    private final Function<P, UUID> id;
    private final TypeReference<Filed<P>> filed;

    private <E extends PartEntity<P>> PartKind(
            String plural,
            String singular,
            Class<E> entity,
            Supplier<E> blank,
            Class<? extends NewPart<P>> input,
            Function<P, UUID> id,
            TypeReference<Filed<P>> filed) {
        this.plural = plural;
        this.singular = singular;
        this.entity = entity;
        this.blank = blank;
        this.input = input;
        this.id = id;
        this.filed = filed;
    }

    /** The kind of that name in a URL, or empty. */
    public static Optional<PartKind<?>> of(String plural) {
        return ALL.stream().filter(kind -> kind.plural.equals(plural)).findFirst();
    }

    /** As in URLs and in {@code parts} of an event: {@code positions}. */
    public String plural() {
        return plural;
    }

    /** As in a sentence: {@code position}. */
    public String singular() {
        return singular;
    }

    /** What a part of this kind is handed in as. */
    public Class<? extends NewPart<P>> input() {
        return input;
    }

    /** The id of a part. */
    public UUID idOf(P part) {
        return id.apply(part);
    }

    /** What filing one answers, for who keeps answers as JSON. */
    public TypeReference<Filed<P>> filed() {
        return filed;
    }

    Class<? extends PartEntity<P>> entity() {
        return entity;
    }

    /** A new row, still empty. */
    PartEntity<P> blank() {
        return blank.get();
    }

    @Override
    public String toString() {
        return plural;
    }
}
