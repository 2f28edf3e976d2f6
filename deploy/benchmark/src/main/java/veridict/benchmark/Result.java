package veridict.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a benchmark found: medians over its rounds.
 *
 * @param reference what ours is measured against, absent when the bar is a number of its own
 */
record Result(
        String name,
        int rounds,
        double ours,
        @Nullable Double reference,
        double bar,
        String unit,
        boolean reached,
        List<Row> rows) {

    /** One line of the table: a quantity, its median, its bar, and every round. */
    record Row(String what, double median, double bar, String unit, List<Double> rounds) {
        static Row of(String what, double bar, String unit, List<Double> rounds) {
            List<Double> sorted = rounds.stream().sorted().toList();
            return new Row(what, sorted.get(sorted.size() / 2), bar, unit, rounds);
        }

        boolean reached() {
            return median <= bar;
        }
    }

    void print() {
        System.out.printf("%n%-44s %10s %10s%n", name + ", " + rounds + " rounds", "median", "bar");
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %7.2f %-2s %7.2f %-2s %s%n",
                    row.what,
                    row.median,
                    row.unit,
                    row.bar,
                    row.unit,
                    row.reached() ? "" : "missed");
        }
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("rounds", rounds);
        json.put("ours", ours);
        json.put("reference", reference);
        json.put("ratio", reference == null ? null : ours / reference);
        json.put("bar", bar);
        json.put("unit", unit);
        json.put("rows", rows);
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), json);
        System.out.println("Written: " + file);
    }
}
