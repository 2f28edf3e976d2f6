package veridict.gate;

import jakarta.enterprise.context.ApplicationScoped;
import veridict.evidence.Parts;
import veridict.model.Claim;
import veridict.people.Claimants;
import veridict.verdict.Drafts;

/** Opens the file of a claim for the gates. */
@ApplicationScoped
public class CaseFiles {

    private final Drafts drafts;
    private final Parts parts;
    private final Claimants claimants;

    CaseFiles(Drafts drafts, Parts parts, Claimants claimants) {
        this.drafts = drafts;
        this.parts = parts;
        this.claimants = claimants;
    }

    public CaseFile open(Claim claim) {
        return new CaseFile(claim, drafts, parts, claimants);
    }
}
