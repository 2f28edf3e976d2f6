package veridict.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.model.Claim;

@QuarkusTest
class AuditTest {

    @Inject
    Newsroom newsroom;

    @Inject
    Command command;

    private Path directory;
    private Claim claim;
    private Path file;

    @BeforeEach
    void export() throws IOException {
        directory = Files.createTempDirectory("audit");
        claim = newsroom.published();
        file = directory.resolve("record.jsonl");
        assertEquals(
                "0 Exported 1 claims with 10 entries.",
                command.run("export", "--claim", claim.id().toString(), file.toString()));
    }

    @Test
    void an_export_is_read_by_its_owner_only_and_overwrites_nothing() throws IOException {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("2 The file cannot be used: " + file, command.run("export", file.toString()));
    }

    @Test
    void the_whole_record_is_exported_and_checked() {
        newsroom.accepted();
        Path whole = directory.resolve("whole.jsonl");
        assertTrue(command.run("export", whole.toString()).matches("0 Exported \\d+ claims with \\d+ entries\\."));
        assertEquals(
                command.run("verify").substring(1),
                command.run("verify", "--export", whole.toString()).substring(1));
        assertEquals(
                "0 Checked 1 claims with 10 entries: every chain holds.",
                command.run(
                        "verify",
                        "--export",
                        whole.toString(),
                        "--claim",
                        claim.id().toString()));
    }

    @Test
    void an_export_without_its_end_was_cut_short() throws IOException {
        assertFinds("the export was cut short: its closing line is missing", lines -> lines.removeLast());
    }

    @Test
    void an_export_without_one_of_its_claims_shows_it() throws IOException {
        assertFinds(
                "the export was closed with 1 claims and 10 entries, and these are others",
                lines -> lines.subList(0, 10).clear());
    }

    @Test
    void a_line_that_is_none_is_named() throws IOException {
        assertFinds("line 4 is none of an export", lines -> lines.set(3, "{"));
        assertFinds("line 13 is none of an export", lines -> lines.add(lines.get(1)));
    }

    @Test
    void a_line_changed_removed_swapped_or_repeated_is_named() throws IOException {
        String breaks = "Claim " + claim.id() + " breaks at entry ";
        assertFinds(
                breaks + "2: the row does not say what its canonical entry says",
                lines -> lines.set(2, lines.get(2).replaceFirst("\"entry\":\"accept\"", "\"entry\":\"decline\"")));
        assertFinds(breaks + "3: entry 4 stands where entry 3 belongs", lines -> lines.remove(3));
        assertFinds(breaks + "3: entry 4 stands where entry 3 belongs", lines -> Collections.swap(lines, 3, 4));
        assertFinds(breaks + "4: entry 3 stands where entry 4 belongs", lines -> lines.add(4, lines.get(3)));
        assertFinds(breaks + "10: entry 10 is missing", lines -> lines.remove(10));
    }

    @Test
    void with_another_key_no_signature_fits() {
        String key = "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=";
        assertTrue(command.runWith("VERIDICT_AUDIT_KEY", key, "verify", "--export", file.toString())
                .startsWith("1 Claim " + claim.id() + " breaks at entry 10: the head's signature does not fit"));
    }

    @Test
    void what_is_not_there_does_not_hold() {
        UUID nobody = UUID.randomUUID();
        assertTrue(command.run("verify", "--claim", nobody.toString()).startsWith("1 There is no claim " + nobody));
    }

    @Test
    void what_cannot_be_found_out_is_said() {
        assertEquals("2 " + AuditOptions.USAGE, command.run());
        assertEquals("2 " + AuditOptions.USAGE, command.run("verify", "--export"));
        assertEquals("2 " + AuditOptions.USAGE, command.run("export"));
        assertEquals("2 VERIDICT_AUDIT_KEY has to be set", command.runWith("VERIDICT_AUDIT_KEY", "", "verify"));
        assertTrue(command.run("verify", "--export", "nowhere").startsWith("2 The file cannot be used: "));
    }

    private void assertFinds(String problem, Consumer<List<String>> tampering) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        tampering.accept(lines);
        Path touched = Files.write(directory.resolve("touched.jsonl"), lines);
        String said = command.run("verify", "--export", touched.toString());
        assertTrue(said.startsWith("1 " + problem), said);
    }
}
