package veridict.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veridict.json.Json;
import veridict.record.Chain;

/** The record in an export. */
final class ExportFile {

    private final BufferedReader in;
    private final Chain chain;
    private final Json json;

    ExportFile(BufferedReader in, Chain chain, Json json) {
        this.in = in;
        this.chain = chain;
        this.json = json;
    }

    /** Goes through it; says what is wrong with the export as a whole, which no claim of it can tell. */
    Optional<String> read(Auditor auditor) throws IOException {
        Tally tally = new Tally(chain);
        long number = 0;
        ExportLine.@Nullable Closing closing = null;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            number++;
            Optional<ExportLine> line = closing == null ? line(text) : Optional.empty();
            if (line.isEmpty()) {
                return Optional.of("line " + number + " is none of an export");
            }
            closing = line.get().end();
            pass(line.get(), tally, auditor);
        }
        auditor.end();
        if (closing == null) {
            return Optional.of("the export was cut short: its closing line is missing");
        }
        return closing.equals(tally.closing())
                ? Optional.empty()
                : Optional.of("the export was closed with %d claims and %d entries, and these are others"
                        .formatted(closing.claims(), closing.entries()));
    }

    private static void pass(ExportLine line, Tally tally, Auditor auditor) {
        if (line.head() != null) {
            tally.add(line.head());
            auditor.head(line.head());
        }
        if (line.entry() != null) {
            tally.add(line.entry());
            auditor.entry(line.entry());
        }
    }

    private Optional<ExportLine> line(String text) {
        try {
            return Optional.of(json.read(text, ExportLine.class));
        } catch (UncheckedIOException noJson) {
            return Optional.empty();
        }
    }
}
