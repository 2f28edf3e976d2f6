package veridict.gate;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import veridict.model.Draft;
import veridict.model.Evidence;
import veridict.model.Missing;
import veridict.model.Visibility;
import veridict.publication.Citations;

/** Rating, conclusion and explanation are there, the claim has its short form, and every source the text names is one it may show. */
@Singleton
class VerdictComplete implements Gate {

    @Override
    public String name() {
        return "verdict-complete";
    }

    @Override
    public List<Missing> missing(CaseFile file) {
        Draft draft = file.draft();
        if (file.isUnchanged()) {
            return List.of(missing("Write what changes: so far the draft says what is public."));
        }
        List<Missing> missing = new ArrayList<>();
        if (draft.rating() == null) {
            missing.add(missing("Choose a rating."));
        }
        if (draft.conclusion() == null) {
            missing.add(missing("Write the conclusion, in one sentence."));
        }
        if (draft.explanation() == null) {
            missing.add(missing("Write the explanation."));
        }
        if (file.claim().summary() == null) {
            missing.add(missing("Give the claim a short form of at most 75 characters."));
        }
        missing.addAll(citations(file));
        return missing;
    }

    @Override
    public String met(CaseFile file) {
        return "The verdict has a rating, a conclusion and an explanation that names its sources.";
    }

    private List<Missing> citations(CaseFile file) {
        List<Missing> missing = new ArrayList<>();
        for (int number : Citations.in(Objects.requireNonNullElse(file.draft().explanation(), ""))) {
            if (!file.numbers().contains(number)) {
                missing.add(
                        missing("The explanation names [" + number + "], and there is no such source: take it out."));
            } else if (!file.draft().citations().contains(number)) {
                missing.add(missing("The explanation names [" + number
                        + "], which the verdict does not cite: tick the source, or take the number out."));
            }
        }
        file.citedEvidence().stream()
                .filter(item -> item.visibility() == Visibility.DESK)
                .map(Evidence::number)
                .forEach(number -> missing.add(
                        missing("Source [" + number + "] is for the desk only: make it public, or do not cite it.")));
        return missing;
    }
}
