package veridict.sequences;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import veridict.model.ClaimState;

/** A claim in the product beside the same claim in the model, with what was tried and what was done to it. */
record PlayedClaim(UUID id, ModelClaim model, List<String> trail, Set<String> done) {

    static final String DONE = "done";

    private static final int LONGEST = 120;

    PlayedClaim(UUID id, ModelClaim model) {
        this(id, model, new ArrayList<>(), new HashSet<>());
    }

    void note(Step step, String outcome) {
        if (outcome.equals(DONE)) {
            done.add(step.what());
        }
        trail.add(step + " -> " + outcome + ", " + model.state);
    }

    boolean isOver() {
        return model.state == ClaimState.RETRACTED || trail.size() > LONGEST;
    }
}
