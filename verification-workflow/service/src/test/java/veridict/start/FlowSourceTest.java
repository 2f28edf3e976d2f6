package veridict.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veridict.Newsroom;
import veridict.model.Flow;
import veridict.model.MoveName;
import veridict.review.FlowFileRefused;
import veridict.review.FlowStore;

/** A newsroom replaces its flow by configuration; what is no flow of its claims changes nothing, and is told by file, line and word. */
@QuarkusTest
class FlowSourceTest {

    @Inject
    FlowStore store;

    @Inject
    Newsroom newsroom;

    private final Path folder = temporary();

    @AfterEach
    void back() {
        new FlowSource(store, Optional.empty()).install();
    }

    @Test
    void a_file_of_its_own_takes_the_place_of_the_flow() throws IOException {
        Path own = written(usual().replace("by: [its-submitter]", "by: [its-submitter, editor]"));
        String before = hash();
        install(own.toString());
        assertFalse(before.equals(hash()));
        Flow flow = store.read().orElseThrow();
        assertTrue(flow.moves().stream()
                .anyMatch(line -> line.move() == MoveName.WITHDRAW && line.by().contains("editor")));
    }

    @ParameterizedTest
    @CsvSource({"two-person-desk, schedule", "large-desk, take-up"})
    void a_flow_that_comes_with_veridict_is_named(String name, String leftOut) {
        nothingInTheWay();
        install(name);
        assertTrue(store.read().orElseThrow().moves().stream()
                .noneMatch(line -> line.move().wire().equals(leftOut)));
    }

    @Test
    void a_claim_in_a_state_that_a_flow_does_not_reach_keeps_it_out() {
        UUID claim = newsroom.claim(newsroom.reader().id());
        newsroom.lookingAway(sql ->
                sql.run("update claim set state = 'IN_CROSS_CHECK', rater_id = submitter_id where id = ?", claim));
        String before = hash();
        String said = refusal("two-person-desk");
        newsroom.lookingAway(
                sql -> sql.run("update claim set state = 'SUBMITTED', rater_id = null where id = ?", claim));
        assertTrue(said.startsWith("two-person-desk: ") && said.contains("IN_CROSS_CHECK"), said);
        assertEquals(before, hash());
    }

    @Test
    void what_is_wrong_is_told_by_file_line_and_word_and_the_flow_stays() throws IOException {
        String before = hash();
        Path own = written(usual().replace("by: [rater]", "by: [ratter]"));
        String said = refusal(own.toString());
        assertTrue(said.matches("\\Q" + own + "\\E:\\d+: .*ratter"), said);
        assertTrue(refusal(folder.resolve("nowhere.yaml").toString()).contains("cannot be read"));
        assertTrue(refusal(folder.toString()).contains("cannot be read"));
        Path latin = Files.write(folder.resolve("latin.yaml"), "moves: é".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(refusal(latin.toString()).contains("cannot be read"));
        assertTrue(refusal(written("").toString()).contains(":1: is empty"));
        assertEquals(before, hash());
    }

    private void install(String name) {
        new FlowSource(store, Optional.of(name)).install();
    }

    private String refusal(String name) {
        return String.valueOf(
                assertThrows(FlowFileRefused.class, () -> install(name)).getMessage());
    }

    private String hash() {
        return store.hash().orElseThrow();
    }

    /** Claims of other tests, in states that smaller flows do not know. */
    private void nothingInTheWay() {
        newsroom.lookingAway(
                sql -> sql.run(
                        "update claim set state = 'SUBMITTED', rater_id = null where state in ('IN_CROSS_CHECK', 'APPROVED') and scheduled_at is null"));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("flow");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String usual() throws IOException {
        try (var flow = FlowSourceTest.class.getResourceAsStream("/flow.yaml")) {
            return new String(flow.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path written(String source) throws IOException {
        return Files.writeString(folder.resolve("ours.yaml"), source);
    }
}
