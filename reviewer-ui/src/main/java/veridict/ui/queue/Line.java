package veridict.ui.queue;

import veridict.model.Claim;

/** A line of the queue. @param others how many submissions that say the same it stands for, beside its own */
public record Line(Claim claim, long others) {
    /** The claim as it is seen here, for what is decided about several. */
    public String getSeen() {
        return claim.id() + "@" + claim.version();
    }
}
