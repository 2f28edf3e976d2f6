package veridict.people;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.input.Inputs;
import veridict.input.TextValidator;
import veridict.model.Actor;
import veridict.model.Claimant;
import veridict.model.ClaimantKind;
import veridict.model.Publicness;
import veridict.model.Role;
import veridict.refusal.Refused;

/** The door to claimants. */
@ApplicationScoped
public class Claimants {

    private static final int FOUND = 20;

    private final Inputs inputs;
    private final Clock clock;

    Claimants(Inputs inputs, Clock clock) {
        this.inputs = inputs;
        this.clock = clock;
    }

    /** At most 20 claimants with a name or alias that begins so, by name. */
    @Transactional
    public List<Claimant> find(String beginning, Actor actor) {
        Permission.need(actor, "read claimants", Role.FACT_CHECKER, Role.EDITOR, Role.ADMIN);
        if (!TextValidator.isPrintable(beginning)) {
            return List.of();
        }
        String pattern = ClaimantNameEntity.key(beginning).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return ClaimantEntity.<ClaimantEntity>find(
                        "id in (select n.claimantId from ClaimantNameEntity n where n.key like ?1 escape '\\') order by name, id",
                        pattern)
                .page(0, FOUND)
                .stream()
                .map(claimant -> toClaimant(claimant, null))
                .toList();
    }

    /** @throws Refused {@link veridict.refusal.Refusal.Invalid}, {@link veridict.refusal.Refusal.RoleMayNot} */
    @Transactional
    public Claimant add(NewClaimant input, Actor actor) {
        Permission.need(actor, "add a claimant", Role.FACT_CHECKER, Role.EDITOR);
        return toClaimant(create(inputs.checked(input)), null);
    }

    /** The claimant of that id, if there is one. */
    public Optional<ClaimantEntity> known(UUID id) {
        return ClaimantEntity.findByIdOptional(id);
    }

    /**
     * The claimant of that name or alias and publicness, the one known longest that is not of another kind or page; a new one when there is
     * none. What was not known of them yet is filled in when somebody of the newsroom says it, unless another claim of theirs is approved as it is.
     *
     * @param claim which they made
     */
    public ClaimantEntity named(NewClaimant input, UUID claim, Actor actor) {
        ClaimantEntity claimant = longestKnown(input).orElseGet(() -> {
            ClaimantNameEntity.lock(input.name());
            return longestKnown(input).orElseGet(() -> create(input));
        });
        if (actor.isAny(Role.FACT_CHECKER, Role.EDITOR)
                && claimant.isCompletedBy(input.kind(), input.sameAs())
                && !claimant.isApprovedBeside(claim)) {
            claimant.complete(input.kind(), input.sameAs());
        }
        return claimant;
    }

    private static Optional<ClaimantEntity> longestKnown(NewClaimant input) {
        Publicness publicness = Objects.requireNonNullElse(input.publicness(), Publicness.PUBLIC);
        return ClaimantEntity.<ClaimantEntity>find(
                        "publicness = ?1 and id in (select n.claimantId from ClaimantNameEntity n where n.key = ?2) order by createdAt, id",
                        publicness,
                        ClaimantNameEntity.key(input.name()))
                .stream()
                .filter(claimant -> claimant.canBe(input.kind(), input.sameAs()))
                .findFirst();
    }

    /** Every name of a claimant, as names are compared by {@link #key(String)}. */
    public List<String> keysOf(UUID claimantId) {
        return ClaimantNameEntity.keysOf(claimantId);
    }

    /** Every name and alias of whoever goes by one of these, beside these. */
    public Set<String> keysBeside(Set<String> keys) {
        Set<String> all = new HashSet<>(keys);
        all.addAll(ClaimantNameEntity.keysBeside(keys));
        return all;
    }

    /** A name as it is compared. */
    public static String key(String name) {
        return ClaimantNameEntity.key(name);
    }

    /** The record, with the role that the claimant had at a claim. */
    public static Claimant toClaimant(ClaimantEntity claimant, @Nullable String role) {
        return new Claimant(claimant.id, claimant.name, claimant.kind, role, claimant.sameAs, claimant.publicness);
    }

    private ClaimantEntity create(NewClaimant input) {
        ClaimantEntity claimant = new ClaimantEntity();
        claimant.id = UuidCreator.getTimeOrderedEpoch();
        claimant.name = input.name().strip();
        claimant.kind = Objects.requireNonNullElse(input.kind(), ClaimantKind.UNKNOWN);
        claimant.sameAs = input.sameAs();
        claimant.publicness = Objects.requireNonNullElse(input.publicness(), Publicness.PUBLIC);
        claimant.createdAt = clock.instant();
        claimant.persist();
        names(claimant.id, input).values().forEach(name -> name.persist());
        return claimant;
    }

    private static Map<String, ClaimantNameEntity> names(UUID claimantId, NewClaimant input) {
        Map<String, ClaimantNameEntity> names = new LinkedHashMap<>();
        Objects.requireNonNullElse(input.names(), Map.<String, String>of())
                .forEach((language, name) -> put(names, claimantId, name, language));
        put(names, claimantId, input.name(), null);
        Objects.requireNonNullElse(input.aliases(), List.<String>of())
                .forEach(alias -> put(names, claimantId, alias, null));
        return names;
    }

    private static void put(
            Map<String, ClaimantNameEntity> names, UUID claimantId, String name, @Nullable String language) {
        ClaimantNameEntity entity = new ClaimantNameEntity();
        entity.claimantId = claimantId;
        entity.key = ClaimantNameEntity.key(name);
        entity.name = name.strip();
        entity.language = language;
        names.putIfAbsent(entity.key, entity);
    }
}
