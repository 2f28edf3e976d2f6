package veridict.gate;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import veridict.model.Claimant;
import veridict.model.ClaimantKind;
import veridict.model.Missing;
import veridict.people.Claimants;

/** Who made the claim was asked, and what came of it is on record: also that asking was not possible, with the reason. */
@Singleton
class ClaimantContacted implements Gate {

    private final Claimants claimants;

    ClaimantContacted(Claimants claimants) {
        this.claimants = claimants;
    }

    @Override
    public String name() {
        return "claimant-contacted";
    }

    @Override
    public List<Missing> missing(CaseFile file) {
        String name = known(file.claim().claimant());
        return name == null || wasAsked(name, file)
                ? List.of()
                : List.of(
                        missing(
                                "Ask " + name
                                        + " about the claim, and record under Contacts, by that name, what came of it; or why asking was not possible."));
    }

    @Override
    public String met(CaseFile file) {
        return known(file.claim().claimant()) == null
                ? "Nobody is known to have made the claim whom we could ask."
                : "Who made the claim was asked, or could not be, as is said below.";
    }

    /** Aliases are asked for only when no contact names the claimant as the claim does. */
    private boolean wasAsked(String name, CaseFile file) {
        Set<String> asked = file.partiesWithOutcome();
        Set<String> own = Set.of(Claimants.key(name));
        return names(asked, own) || (!asked.isEmpty() && names(asked, claimants.keysBeside(own)));
    }

    /** Whoever is asked is often an office of theirs: the name stands among other words. */
    private static boolean names(Set<String> asked, Set<String> keys) {
        return asked.stream().anyMatch(party -> keys.stream().anyMatch(key -> holds(party, key)));
    }

    private static boolean holds(String party, String key) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(key) + "(?![\\p{L}\\p{N}])")
                .matcher(party)
                .find();
    }

    private static @Nullable String known(@Nullable Claimant claimant) {
        return claimant == null || claimant.kind() == ClaimantKind.UNKNOWN ? null : claimant.name();
    }
}
