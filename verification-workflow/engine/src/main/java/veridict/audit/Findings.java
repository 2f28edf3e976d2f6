package veridict.audit;

import java.io.PrintStream;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import veridict.model.ChainReport;

/** Prints what does not hold, as it is found, and at the end how much was looked at. */
final class Findings implements Consumer<ChainReport> {

    private final Optional<UUID> wanted;
    private final PrintStream out;
    private long claims;
    private long entries;
    private long broken;

    Findings(Optional<UUID> wanted, PrintStream out) {
        this.wanted = wanted;
        this.out = out;
    }

    @Override
    public void accept(ChainReport report) {
        if (wanted.isPresent() && !wanted.get().equals(report.claimId())) {
            return;
        }
        claims++;
        entries += report.entries();
        if (!report.holds()) {
            add("Claim " + report.claimId() + " breaks at entry " + report.brokenAt() + ": " + report.problem());
        }
    }

    void add(String problem) {
        broken++;
        out.println(problem);
    }

    /** Whether everything held, and there was something. */
    boolean close() {
        if (claims == 0 && wanted.isPresent()) {
            add("There is no claim " + wanted.get());
        }
        out.printf(
                "Checked %d claims with %d entries: %s%n",
                claims, entries, broken == 0 ? "every chain holds." : "the record does not hold.");
        return broken == 0;
    }
}
