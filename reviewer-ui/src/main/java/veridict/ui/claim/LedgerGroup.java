package veridict.ui.claim;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import veridict.model.Evidence;
import veridict.model.Stance;

/** Evidence of one stance, by origin: five outlets that quote one agency look like the one source they are. */
public record LedgerGroup(Stance stance, List<Origin> origins) {
    private static final List<Stance> ORDER = List.of(Stance.UNDERMINES, Stance.SUPPORTS, Stance.CONTEXT);

    /** What comes from one place in the end. */
    public record Origin(String name, List<Evidence> items) {}

    static List<LedgerGroup> of(List<Evidence> evidence) {
        return ORDER.stream()
                .map(stance -> new LedgerGroup(stance, origins(evidence, stance)))
                .filter(group -> !group.origins.isEmpty())
                .toList();
    }

    public int getCount() {
        return origins.stream().mapToInt(origin -> origin.items.size()).sum();
    }

    private static List<Origin> origins(List<Evidence> evidence, Stance stance) {
        Map<String, List<Evidence>> byOrigin = evidence.stream()
                .filter(item -> item.stance() == stance)
                .collect(Collectors.groupingBy(LedgerGroup::key, LinkedHashMap::new, Collectors.toList()));
        return byOrigin.values().stream()
                .map(items ->
                        new Origin(Objects.requireNonNullElse(items.getFirst().origin(), ""), items))
                .toList();
    }

    private static String key(Evidence item) {
        return Arrays.stream(Objects.requireNonNullElse(item.origin(), item.id().toString())
                        .split("\\s+"))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }
}
