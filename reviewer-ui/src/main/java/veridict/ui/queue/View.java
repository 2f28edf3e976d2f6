package veridict.ui.queue;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How somebody likes their queue; kept by their browser as words with dots between. */
public record View(boolean roomy, Set<Column> columns) {
    static final String COOKIE = "queue";
    static final View USUAL = new View(
            false, Arrays.stream(Column.values()).filter(Column::isUsual).collect(Collectors.toSet()));

    private static final String ROOMY = "roomy";

    /** What is no word of ours is left out. */
    static View of(Collection<String> words) {
        return new View(
                words.contains(ROOMY),
                Arrays.stream(Column.values())
                        .filter(column -> words.contains(column.name()))
                        .collect(Collectors.toSet()));
    }

    static View of(String kept) {
        return of(List.of(kept.split("\\.")));
    }

    String kept() {
        return Stream.concat(
                        Stream.of(roomy ? ROOMY : "dense"), columns.stream().map(Column::name))
                .collect(Collectors.joining("."));
    }

    public boolean shows(String column) {
        return columns.contains(Column.valueOf(column));
    }

    public List<Column> getAll() {
        return List.of(Column.values());
    }
}
