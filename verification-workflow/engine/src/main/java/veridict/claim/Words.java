package veridict.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.model.Actor;
import veridict.model.Form;
import veridict.model.Priority;
import veridict.people.ClaimantEntity;
import veridict.people.Claimants;
import veridict.people.NewClaimant;
import veridict.record.Readers;
import veridict.record.Said;
import veridict.refusal.Refusal;

/** Puts a wording into a claim's row, and says what that changed. */
@ApplicationScoped
public class Words {

    private static final String NAME_ANOTHER = "to name another, send the id as null";

    private final Claimants claimants;

    Words(Claimants claimants) {
        this.claimants = claimants;
    }

    /** @return every field that changed, before and after; empty when nothing did */
    public List<Said> put(ClaimEntity claim, Wording wording, Actor actor) {
        Map<String, String> before = fields(claim);
        claim.statement = wording.statement();
        claim.form = Objects.requireNonNullElse(wording.form(), Form.PARAPHRASE);
        claim.medium = wording.medium();
        claim.summary = summary(wording);
        claim.language = wording.language();
        claim.translationLanguage =
                wording.translation() == null ? null : wording.translation().language();
        claim.translationText =
                wording.translation() == null ? null : wording.translation().text();
        claim.claimant = claimant(claim, wording.claimant(), actor);
        claim.claimantRole =
                wording.claimant() == null ? null : wording.claimant().role();
        claim.claimedOn = wording.claimedOn();
        claim.topics = topics(wording.topics());
        claim.priority = Objects.requireNonNullElse(wording.priority(), Priority.NORMAL);
        return changes(before, fields(claim));
    }

    /** Topics as they are kept: stripped, none twice, in their order. */
    public static String[] topics(@Nullable List<String> topics) {
        return topics == null
                ? new String[0]
                : topics.stream().map(String::strip).distinct().toArray(String[]::new);
    }

    /** The fields that differ, as the record keeps them. */
    public static List<Said> changes(Map<String, String> before, Map<String, String> after) {
        List<Said> changes = new ArrayList<>();
        after.forEach((field, text) -> {
            String was = before.getOrDefault(field, "");
            if (!was.equals(text)) {
                changes.add(new Said(field + ".before", Readers.CLAIM, was));
                changes.add(new Said(field + ".after", Readers.CLAIM, text));
            }
        });
        return changes;
    }

    /** Every field of a claim that people may reword, as text. */
    public static Map<String, String> fields(ClaimEntity claim) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("statement", text(claim.statement));
        fields.put("form", text(claim.form));
        fields.put("medium", text(claim.medium));
        fields.put("summary", text(claim.summary));
        fields.put("language", text(claim.language));
        fields.put("translation.language", text(claim.translationLanguage));
        fields.put("translation", text(claim.translationText));
        fields.put("claimant", claim.claimant == null ? "" : claim.claimant.name);
        fields.putAll(claimantBeside(claim.claimant));
        fields.put("claimantRole", text(claim.claimantRole));
        fields.put("claimedOn", text(claim.claimedOn));
        fields.put("topics", claim.topics == null ? "" : String.join(", ", claim.topics));
        fields.put("priority", text(claim.priority));
        return fields;
    }

    /** Two of the same name may be two. */
    private static Map<String, String> claimantBeside(@Nullable ClaimantEntity claimant) {
        return claimant == null
                ? Map.of("claimant.id", "", "claimant.kind", "", "claimant.sameAs", "", "claimant.publicness", "")
                : Map.of(
                        "claimant.id", claimant.id.toString(),
                        "claimant.kind", claimant.kind.name(),
                        "claimant.sameAs", text(claimant.sameAs),
                        "claimant.publicness", claimant.publicness.name());
    }

    private static @Nullable String summary(Wording wording) {
        if (wording.summary() == null && Wording.isShort(wording.statement())) {
            return wording.statement();
        }
        return wording.summary();
    }

    private @Nullable ClaimantEntity claimant(ClaimEntity claim, @Nullable ClaimantInput input, Actor actor) {
        if (input == null) {
            return null;
        }
        return input.id() == null
                ? claimants.named(claimant(Objects.requireNonNull(input.name()), input), claim.id, actor)
                : known(input.id(), input);
    }

    // Whoever says something else beside the id of this one meant another.
    private ClaimantEntity known(UUID id, ClaimantInput input) {
        ClaimantEntity claimant =
                claimants.known(id).orElseThrow(() -> Refusal.Invalid.of("/claimant/id", "there is no such claimant"));
        if (input.name() != null && !claimants.keysOf(id).contains(Claimants.key(input.name()))) {
            throw Refusal.Invalid.of("/claimant/name", "is no name of the claimant with this id; " + NAME_ANOTHER);
        }
        if (input.publicness() != null && input.publicness() != claimant.publicness) {
            throw Refusal.Invalid.of(
                    "/claimant/publicness",
                    "the claimant with this id is " + claimant.publicness + "; " + NAME_ANOTHER);
        }
        if (!claimant.canBe(input.kind(), input.sameAs())) {
            throw Refusal.Invalid.of("/claimant", "the claimant with this id is another; " + NAME_ANOTHER);
        }
        return claimant;
    }

    private static NewClaimant claimant(String name, ClaimantInput input) {
        return new NewClaimant(name, null, null, input.kind(), input.sameAs(), input.publicness());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
