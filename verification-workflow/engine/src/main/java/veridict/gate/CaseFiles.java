package veridict.gate;

import jakarta.enterprise.context.ApplicationScoped;
import veridict.evidence.Parts;
import veridict.model.Claim;
import veridict.people.Claimants;
import veridict.verdict.Drafts;
import veridict.verdict.Versions;

/** Opens the file of a claim for the gates. */
@ApplicationScoped
public class CaseFiles {

    private final Drafts drafts;
    private final Versions versions;
    private final Parts parts;
    private final Claimants claimants;
    private final Waivers waivers;

    CaseFiles(Drafts drafts, Versions versions, Parts parts, Claimants claimants, Waivers waivers) {
        this.drafts = drafts;
        this.versions = versions;
        this.parts = parts;
        this.claimants = claimants;
        this.waivers = waivers;
    }

    public CaseFile open(Claim claim) {
        return new CaseFile(claim, drafts, versions, parts, claimants, waivers);
    }
}
