package veridict.ui.insight;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as RFC 4180 has it; a cell that a spreadsheet would take for a formula is made text. */
final class Csv {

    private Csv() {}

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

    static String text(Figure.Table table) {
        return Stream.concat(Stream.of(table.columns()), table.data().stream())
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 || isNumber(text) ? text : "'" + text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }
}
