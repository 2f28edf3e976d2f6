package veridict.audit;

import veridict.record.Chain;

/** Counts claims and entries, and takes the print of all heads together. */
final class Tally {

    private final Chain chain;
    private long claims;
    private long entries;
    private String print = "";

    Tally(Chain chain) {
        this.chain = chain;
    }

    void add(Head head) {
        claims++;
        print = chain.hash(print + head);
    }

    void add(StoredEntry entry) {
        entries++;
    }

    ExportLine.Closing closing() {
        return new ExportLine.Closing(
                claims, entries, chain.signature("export|" + claims + "|" + entries + "|" + print));
    }
}
