package veridict.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    private final Claimants claimants;

    Words(Claimants claimants) {
        this.claimants = claimants;
    }

    /** @return every field that changed, before and after; empty when nothing did */
    public List<Said> put(ClaimEntity claim, Wording wording) {
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
        claim.claimant = claimant(wording.claimant());
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
        fields.put("translation", text(claim.translationText));
        fields.put("claimant", claim.claimant == null ? "" : claim.claimant.name);
        fields.put("claimantRole", text(claim.claimantRole));
        fields.put("claimedOn", text(claim.claimedOn));
        fields.put("topics", claim.topics == null ? "" : String.join(", ", claim.topics));
        fields.put("priority", text(claim.priority));
        return fields;
    }

    private static @Nullable String summary(Wording wording) {
        if (wording.summary() == null && Wording.isShort(wording.statement())) {
            return wording.statement();
        }
        return wording.summary();
    }

    private @Nullable ClaimantEntity claimant(@Nullable ClaimantInput input) {
        if (input == null) {
            return null;
        }
        if (input.id() != null) {
            return claimants
                    .known(input.id())
                    .orElseThrow(() -> Refusal.Invalid.of("/claimant/id", "there is no such claimant"));
        }
        return claimants.named(new NewClaimant(
                Objects.requireNonNull(input.name()), null, null, input.kind(), input.sameAs(), input.publicness()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
