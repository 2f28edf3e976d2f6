package veridict.ui.insight;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import veridict.ui.words.Csv;

/** The table of a figure as a file for spreadsheets. */
final class Download {

    private Download() {}

    static Response of(List<Figure> figures, String key) {
        Figure figure = figures.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Response.ok(text(figure.table()))
                .type("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + figure.key() + ".csv\"")
                .build();
    }

    private static String text(Figure.Table table) {
        Csv file = new Csv(table.columns().toArray(String[]::new));
        table.data().forEach(row -> file.add(row.stream().map(Download::cell).toArray()));
        return file.text();
    }

    private static Object cell(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : text;
    }
}
