package veridict.ui.version;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import veridict.model.Evidence;
import veridict.model.SearchRecord;
import veridict.model.Version;
import veridict.model.VersionChange;
import veridict.ui.compare.Block;
import veridict.ui.compare.Blocks;
import veridict.ui.compare.Mark;

/** Two versions of a verdict. @param all there are, the first one first */
public record Pair(Version before, Version after, List<VersionChange> all) {
    /** What of a page stands in both versions, or in one. */
    public record Row(String name, List<Block> blocks) {
        public boolean isSame() {
            return blocks.stream().allMatch(Block::isSame);
        }
    }

    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        rows.add(line("Claim", before.statement(), after.statement()));
        rows.add(line("Rating", before.rating().label(), after.rating().label()));
        rows.add(line("Finding", before.conclusion(), after.conclusion()));
        rows.add(new Row("Explanation", Blocks.between(before.explanation(), after.explanation())));
        rows.add(new Row("Sources", Blocks.between(sources(before), sources(after))));
        rows.add(line("Signed", before.byline(), after.byline()));
        return rows;
    }

    private static Row line(String name, @Nullable String before, @Nullable String after) {
        String earlier = before == null ? "" : before;
        String later = after == null ? "" : after;
        return new Row(
                name,
                earlier.equals(later)
                        ? Blocks.between(earlier, later)
                        : List.of(new Block(Mark.CHANGED, Blocks.words(earlier, later))));
    }

    private static String sources(Version version) {
        return Stream.concat(
                        version.evidence().stream().map(Pair::source),
                        version.searches().stream().map(Pair::source))
                .collect(Collectors.joining("\n\n"));
    }

    private static String source(Evidence item) {
        String called = Stream.of(item.title(), item.url(), item.publicDescription())
                .filter(text -> text != null)
                .findFirst()
                .orElse("");
        return "[" + item.number() + "] " + called;
    }

    private static String source(SearchRecord search) {
        return "[" + search.number() + "] " + search.where() + ": " + search.query();
    }
}
