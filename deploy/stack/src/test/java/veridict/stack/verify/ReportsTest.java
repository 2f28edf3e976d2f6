package veridict.stack.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path root;

    @Test
    void errors_count_as_failures_and_skipped_tests_do_not_pass() throws IOException {
        report(
                "a/target/surefire-reports/TEST-A.xml",
                "tests='9' failures='1' errors='2' skipped='3'",
                BEGIN.plusSeconds(1));
        report(
                "b/c/target/surefire-reports/TEST-B.xml",
                "tests='4' failures='0' errors='0' skipped='0'",
                BEGIN.plusSeconds(2));
        Reports reports = Reports.since(BEGIN, root);
        assertEquals("7 passed, 3 failed", reports.summary());
        assertFalse(reports.good());
    }

    @Test
    void what_an_earlier_run_left_does_not_count() throws IOException {
        report(
                "a/target/surefire-reports/TEST-A.xml",
                "tests='5' failures='5' errors='0' skipped='0'",
                BEGIN.minusSeconds(1));
        report(
                "a/target/surefire-reports/TEST-B.xml",
                "tests='1' failures='0' errors='0' skipped='0'",
                BEGIN.plusSeconds(1));
        assertTrue(Reports.since(BEGIN, root).good());
    }

    @Test
    void nothing_tested_is_not_good() throws IOException {
        assertFalse(Reports.since(BEGIN, root).good());
    }

    private void report(String path, String counts, Instant written) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<?xml version='1.0'?><testsuite name='x' " + counts + "><testcase/></testsuite>");
        Files.setLastModifiedTime(file, FileTime.from(written));
    }
}
