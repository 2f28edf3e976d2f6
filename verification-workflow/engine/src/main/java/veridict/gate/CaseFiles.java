package veridict.gate;

import jakarta.enterprise.context.ApplicationScoped;
import veridict.discussion.OpenThreads;
import veridict.evidence.Parts;
import veridict.model.Claim;
import veridict.people.Claimants;
import veridict.redaction.Redactions;
import veridict.verdict.Drafts;
import veridict.verdict.Versions;

/** Opens the file of a claim for the gates. */
@ApplicationScoped
public class CaseFiles {

    private final Drafts drafts;
    private final Versions versions;
    private final Parts parts;
    private final OpenThreads threads;
    private final Claimants claimants;
    private final Waivers waivers;
    private final Redactions redactions;

    CaseFiles(
            Drafts drafts,
            Versions versions,
            Parts parts,
            OpenThreads threads,
            Claimants claimants,
            Waivers waivers,
            Redactions redactions) {
        this.drafts = drafts;
        this.versions = versions;
        this.parts = parts;
        this.threads = threads;
        this.claimants = claimants;
        this.waivers = waivers;
        this.redactions = redactions;
    }

    public CaseFile open(Claim claim) {
        return new CaseFile(claim, drafts, versions, parts, threads, claimants, waivers, redactions);
    }
}
