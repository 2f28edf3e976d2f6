package veridict.ui.claim;

import java.util.Arrays;
import java.util.List;
import veridict.model.ClaimState;

/** What the lower half of a claim's page shows. */
public enum Tab {
    SOURCES("Sources"),
    VERDICT("Verdict"),
    CONTACTS("Contacts"),
    DISCUSSION("Discussion"),
    HISTORY("History");

    private static final List<ClaimState> ABOUT_THE_VERDICT =
            List.of(ClaimState.PROPOSED, ClaimState.APPROVED, ClaimState.PUBLISHED);

    private final String label;

    Tab(String label) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }

    public String getKey() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean is(String key) {
        return getKey().equals(key);
    }

    /** The tab of that name; without one, the verdict for who writes or judges it, and the sources for everybody else. */
    static Tab of(String key, Dossier dossier) {
        return Arrays.stream(values()).filter(tab -> tab.is(key)).findFirst().orElseGet(() -> {
            boolean verdict = dossier.isWriting()
                    || (dossier.draft() != null
                            && ABOUT_THE_VERDICT.contains(dossier.claim().state()));
            return verdict ? VERDICT : SOURCES;
        });
    }

    /** The tab on which a form stands. */
    static Tab with(String form, Dossier dossier) {
        return switch (form.split("/")[0]) {
            case "contacts" -> CONTACTS;
            case DiscussionPage.COMMENTS -> DISCUSSION;
            case "evidence", "searches" -> dossier.isWriting() ? VERDICT : SOURCES;
            default -> of("", dossier);
        };
    }

    public List<Tab> getAll() {
        return List.of(values());
    }
}
