package veridict.audit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import veridict.json.Json;
import veridict.model.ChainReport;
import veridict.record.Chain;

/**
 * Goes through the record and reports on every claim: every hash fits its entry, every entry the one before, every text its commitment, and
 * the last entry the signed head that the claim's row carries.
 */
final class Verification implements Auditor {

    private static final String NOT_SO_REDACTED = "a text is not as a redaction left it";

    private final Chain chain;
    private final EntryCheck check;
    private final Consumer<ChainReport> reports;
    private final Supplier<RedactedTexts> noneRedacted;

    private RedactedTexts redacted;
    private @Nullable Head head;
    private @Nullable String previous;
    private long entries;
    private @Nullable Long brokenAt;
    private @Nullable String problem;

    Verification(Chain chain, Json json, Consumer<ChainReport> reports) {
        this.chain = chain;
        this.check = new EntryCheck(chain, json);
        this.reports = reports;
        this.noneRedacted = () -> new RedactedTexts(chain, json);
        this.redacted = noneRedacted.get();
    }

    @Override
    public void head(Head next) {
        end();
        head = next;
        redacted = noneRedacted.get();
        previous = null;
        entries = 0;
        brokenAt = null;
        problem = null;
    }

    @Override
    public void entry(StoredEntry entry) {
        entries++;
        if (head != null && problem == null) {
            breaks(entries, check.problem(entry, head.claimId(), entries, previous));
            previous = entry.hash();
        }
        if (problem == null) {
            redacted.entry(entry).ifPresent(at -> breaks(at, NOT_SO_REDACTED));
        }
    }

    @Override
    public void end() {
        if (head == null) {
            return;
        }
        if (problem == null) {
            close(head);
        }
        reports.accept(new ChainReport(head.claimId(), problem == null, entries, brokenAt, problem));
        head = null;
    }

    private void close(Head last) {
        if (last.sequence() == null || last.hash() == null) {
            breaks(1, "its claim is missing");
        } else if (last.sequence() > entries) {
            breaks(entries + 1, "entry " + (entries + 1) + " is missing");
        } else if (last.sequence() < entries) {
            breaks(last.sequence() + 1, "the entry comes after the claim's head");
        } else if (!last.hash().equals(previous)) {
            breaks(entries, "the claim's head is not the last entry");
        } else if (!chain.signature(last.claimId(), last.sequence(), last.hash())
                .equals(last.signature())) {
            breaks(entries, "the head's signature does not fit");
        } else {
            redacted.unanswered().ifPresent(at -> breaks(at, NOT_SO_REDACTED));
        }
    }

    private void breaks(long at, @Nullable String what) {
        if (what != null) {
            brokenAt = at;
            problem = what;
        }
    }
}
