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
        String name, int rounds, double ours, @Nullable Double reference, double bar, String unit, List<Row> rows) {

    boolean reached() {
        return rows.stream().allMatch(Row::reached);
    }

    void print() {
        System.out.printf("%n%-64s %10s %14s%n", name + ", " + rounds + " rounds", "median", "bar");
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-64s %10.2f %-4s %9s %s%n",
                    row.what(),
                    row.median(),
                    row.unit(),
                    row.says(),
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
