package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.model.Flow.FlowMove;
import veridict.model.Target;

/** The chart that people read says what the flow does. */
class FlowChartTest {

    private static final Path CHART = Path.of("../../docs/claim-states.md");

    @Test
    void the_documented_chart_is_the_flow() throws IOException {
        List<String> flow = FlowFile.read("flow.yaml", Newsroom.flowFile(), Newsroom.GATES).moves().stream()
                .map(FlowChartTest::row)
                .toList();
        List<String> chart = Files.readAllLines(CHART).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.replace("`", "").replaceAll(" +", " ").strip())
                .filter(line -> line.split("\\|").length == 7)
                .toList();
        assertEquals(String.join("\n", flow), String.join("\n", chart));
    }

    private static String row(FlowMove move) {
        return "| " + move.move().wire() + " | "
                + cell(move.from().stream().map(Enum::name).toList()) + " | " + word(move.to()) + " | "
                + (move.when() == null ? "-" : move.when().wire()) + " | " + cell(move.by())
                + " | " + cell(move.gates()) + " |";
    }

    private static String word(Target to) {
        return switch (to) {
            case Target.To state -> state.state().name();
            case Target.Same same -> same.word();
            case Target.HeldFrom heldFrom -> heldFrom.word();
            case Target.ByPerson person ->
                "assignee " + person.assignee() + ", rater " + person.rater() + ", other same";
            case Target.ByRatings ratings -> "equal " + ratings.equal() + ", different " + ratings.different();
        };
    }

    private static String cell(List<String> words) {
        return words.isEmpty() ? "-" : words.stream().collect(Collectors.joining(", "));
    }
}
