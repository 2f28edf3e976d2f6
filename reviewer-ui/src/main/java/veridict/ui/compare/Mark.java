package veridict.ui.compare;

/** What became of a piece of a text. */
public enum Mark {
    SAME("Unchanged"),
    ADDED("Added"),
    REMOVED("Taken out"),
    MOVED("Moved"),
    CHANGED("Changed");

    private final String word;

    Mark(String word) {
        this.word = word;
    }

    public String getWord() {
        return word;
    }
}
