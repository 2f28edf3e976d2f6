package veridict.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import veridict.model.Actor;
import veridict.model.TextQuote;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.verdict.Explanations;
import veridict.verdict.Explanations.Explanation;

/** The passages that threads are about: found in an explanation by their words and by what stands around them, exactly once. */
@ApplicationScoped
class Passages {

    private final Explanations explanations;

    Passages(Explanations explanations) {
        this.explanations = explanations;
    }

    /** Puts a thread on a passage of the explanation that its opener reads. */
    void place(ThreadEntity thread, TextQuote passage, Actor actor) {
        Explanation standing = explanations
                .inWork(thread.claimId, actor)
                .filter(explanation -> places(passage, explanation.text()).size() == 1)
                .orElseThrow(
                        () -> Refusal.Invalid.of(
                                "/passage",
                                "does not stand exactly once in the explanation; prefix and suffix tell one place from another"));
        thread.draftId = standing.draftId();
        thread.quoteExact = passage.exact();
        thread.quotePrefix = passage.prefix();
        thread.quoteSuffix = passage.suffix();
    }

    /** Puts other words in the place of a thread's passage. @return the passage as it was */
    TextQuote replace(ThreadEntity thread, String words, Actor actor) {
        TextQuote passage = Objects.requireNonNull(thread.passage(), "a suggestion is for a passage");
        explanations.rewrite(thread.claimId, text -> replaced(passage, words, text), actor);
        return passage;
    }

    private static String replaced(TextQuote passage, String words, String text) {
        List<Integer> places = places(passage, text);
        if (places.size() != 1) {
            throw new Refused(
                    new Refusal.NotNow(
                            "The passage stands " + places.size()
                                    + " times in the explanation as it is now, so the suggestion has no one place. Take it over by hand."));
        }
        int at = places.getFirst();
        return text.substring(0, at)
                + words
                + text.substring(at + passage.exact().length());
    }

    private static List<Integer> places(TextQuote passage, String text) {
        String prefix = Objects.requireNonNullElse(passage.prefix(), "");
        String whole = prefix + passage.exact() + Objects.requireNonNullElse(passage.suffix(), "");
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
            places.add(at + prefix.length());
        }
        return places;
    }
}
