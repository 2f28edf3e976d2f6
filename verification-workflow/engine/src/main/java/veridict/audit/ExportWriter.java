package veridict.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import veridict.json.Json;
import veridict.record.Chain;

/** Writes the record out, a line of JSON each. */
final class ExportWriter implements Auditor {

    private final Writer out;
    private final Json json;
    private final Tally tally;

    ExportWriter(Writer out, Chain chain, Json json) {
        this.out = out;
        this.json = json;
        this.tally = new Tally(chain);
    }

    @Override
    public void head(Head head) {
        tally.add(head);
        write(new ExportLine(head, null, null));
    }

    @Override
    public void entry(StoredEntry entry) {
        tally.add(entry);
        write(new ExportLine(null, entry, null));
    }

    @Override
    public void end() {
        write(new ExportLine(null, null, tally.closing()));
    }

    ExportLine.Closing closing() {
        return tally.closing();
    }

    private void write(ExportLine line) {
        try {
            out.write(json.text(line) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the export cannot be written", e);
        }
    }
}
