package veridict.ui.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import veridict.ui.insight.Chart.Bars;
import veridict.ui.insight.Chart.Blank;
import veridict.ui.insight.Chart.Gauge;
import veridict.ui.insight.Chart.Weeks;

/**
 * A figure of the newsroom.
 *
 * @param key its name in addresses
 * @param note what it counts, in a sentence
 * @param table the same as numbers
 */
public record Figure(String key, String title, String note, Chart chart, Table table) {

    /**
     * @param rows as people read them
     * @param data as programs read them, under the same columns
     */
    public record Table(List<String> columns, List<List<String>> rows, List<List<String>> data) {
        static Table of(List<String> columns, List<List<String>> rows) {
            return new Table(columns, rows, rows);
        }
    }

    public @Nullable Bars getBars() {
        return chart instanceof Bars bars ? bars : null;
    }

    public @Nullable Weeks getWeeks() {
        return chart instanceof Weeks weeks ? weeks : null;
    }

    public @Nullable Gauge getGauge() {
        return chart instanceof Gauge gauge ? gauge : null;
    }

    public @Nullable Blank getBlank() {
        return chart instanceof Blank blank ? blank : null;
    }
}
