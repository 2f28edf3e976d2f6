package veridict.ui.queue;

/** What a line of the queue can tell beside the claim itself. */
public enum Column {
    CLAIMANT("Claimant", true),
    STATE("State", true),
    TOPIC("Topic", true),
    PERSON("With", true),
    DEADLINE("Deadline", false),
    DEMAND("Asked for", false),
    LANGUAGE("Language", false),
    HANDED_IN("Handed in", false),
    CHANGED("Changed", true);

    private final String label;
    private final boolean usual;

    Column(String label, boolean usual) {
        this.label = label;
        this.usual = usual;
    }

    public String getLabel() {
        return label;
    }

    boolean isUsual() {
        return usual;
    }
}
