package veridict.gate;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import veridict.model.Evidence;
import veridict.model.Missing;
import veridict.model.Rating;
import veridict.model.SearchResult;
import veridict.model.Stance;
import veridict.people.Claimants;
import veridict.verdict.RatingScale;

/**
 * The rating stands on two origins that are not parties to the claim: five outlets that quote one agency are one, and neither who
 * made the claim nor who takes a position on it counts. Off the scale, a search that found nothing counts too (IFCN: more than one
 * source; evidence of absence is evidence).
 */
@Singleton
class TwoIndependentSources implements Gate {

    private static final int NEEDED = 2;

    private final RatingScale scale;

    TwoIndependentSources(RatingScale scale) {
        this.scale = scale;
    }

    @Override
    public String name() {
        return "two-independent-sources";
    }

    @Override
    public List<Missing> missing(CaseFile file) {
        int found = count(file);
        return found >= NEEDED
                ? List.of()
                : List.of(missing("The rating stands on " + found + " of " + NEEDED
                        + " independent sources: cite another origin that bears it and is neither claimant nor speaker"
                        + (isOffScale(file) ? ", or a search that found nothing." : ".")));
    }

    @Override
    public String met(CaseFile file) {
        return "The rating stands on " + count(file)
                + " sources that are independent of each other and of the parties.";
    }

    private int count(CaseFile file) {
        Set<String> parties = file.parties();
        Set<String> origins = file.citedEvidence().stream()
                .filter(item -> bears(item, file))
                .map(item -> Claimants.key(String.valueOf(item.origin())))
                .filter(origin -> !parties.contains(origin))
                .collect(Collectors.toSet());
        return origins.size() + (isOffScale(file) ? searchesWithoutResult(file) : 0);
    }

    private static int searchesWithoutResult(CaseFile file) {
        return (int) file.citedSearches().stream()
                .filter(search -> search.result() == SearchResult.NOTHING_FOUND)
                .map(search -> Claimants.key(search.where()))
                .distinct()
                .count();
    }

    private boolean bears(Evidence item, CaseFile file) {
        return rating(file)
                .flatMap(scale::side)
                .map(side -> switch (side) {
                    case 1 -> item.stance() == Stance.SUPPORTS;
                    case -1 -> item.stance() == Stance.UNDERMINES;
                    default -> item.stance() != Stance.CONTEXT;
                })
                .orElse(true);
    }

    private boolean isOffScale(CaseFile file) {
        return rating(file).filter(rating -> rating.value() == null).isPresent();
    }

    private Optional<Rating> rating(CaseFile file) {
        String key = file.draft().rating();
        return key == null ? Optional.empty() : scale.rating(key);
    }
}
