package veridict.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article as a search finds it. */
public record ArticleTitle(UUID id, String title, @Nullable String outlet, String language) {}
