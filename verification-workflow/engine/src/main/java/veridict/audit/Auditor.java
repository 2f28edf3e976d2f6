package veridict.audit;

/** Who goes through the record: each claim's head, then its entries in order; one of them is in memory at a time. */
interface Auditor {

    void head(Head head);

    void entry(StoredEntry entry);

    void end();
}
