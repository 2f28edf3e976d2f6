package veridict.ui.article;

import java.util.List;
import org.jspecify.annotations.Nullable;
import veridict.model.Claim;

/** A piece of an article's text, and the claim that was made of it, if one was. */
public record Passage(String text, @Nullable Claim claim) {

    /** The text between its line ends, which stand between them. */
    public List<String> lines() {
        return List.of(text.split("\n", -1));
    }
}
