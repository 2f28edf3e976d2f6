package veridict.model;

/** How the words of a claim or position reached us; one is never shown as the other. */
public enum Form {
    /** In their own words, shown in quotation marks. */
    QUOTE,
    /** As somebody else reported it, shown without quotation marks. */
    PARAPHRASE
}
