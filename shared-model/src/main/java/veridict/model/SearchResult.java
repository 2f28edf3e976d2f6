package veridict.model;

/** What a search brought. */
public enum SearchResult {
    /** Evidence of absence, counted as such. */
    NOTHING_FOUND,
    FOUND
}
