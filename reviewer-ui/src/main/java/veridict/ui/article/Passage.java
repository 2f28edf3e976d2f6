package veridict.ui.article;

import org.jspecify.annotations.Nullable;
import veridict.model.Claim;

/** A piece of an article's text, and the claim that was made of it, if one was. */
public record Passage(String text, @Nullable Claim claim) {}
