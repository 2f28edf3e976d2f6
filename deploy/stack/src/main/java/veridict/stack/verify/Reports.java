package veridict.stack.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How many tests passed and how many did not, as the test runner wrote it down. */
record Reports(int passed, int failed) {

    /** Adds up the reports of all modules that were written after a moment. */
    static Reports since(Instant begin, Path root) throws IOException {
        try (Stream<Path> files = Files.find(
                root,
                8,
                (file, attributes) -> isReport(file)
                        && !attributes.lastModifiedTime().toInstant().isBefore(begin))) {
            List<Reports> all = files.map(Reports::read).toList();
            return new Reports(
                    all.stream().mapToInt(Reports::passed).sum(),
                    all.stream().mapToInt(Reports::failed).sum());
        }
    }

    /** Whether something was tested and nothing failed. */
    boolean good() {
        return passed > 0 && failed == 0;
    }

    String summary() {
        return passed + " passed, " + failed + " failed";
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("TEST-")
                && name.endsWith(".xml")
                && file.toString().contains("/target/");
    }

    private static Reports read(Path file) {
        try (InputStream text = Files.newInputStream(file)) {
            XMLStreamReader suite = XMLInputFactory.newDefaultFactory().createXMLStreamReader(text);
            suite.nextTag();
            int failed = number(suite, "failures") + number(suite, "errors");
            return new Reports(number(suite, "tests") - failed - number(suite, "skipped"), failed);
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException(file + " is not a test report", e);
        }
    }

    private static int number(XMLStreamReader suite, String attribute) {
        return Integer.parseInt(suite.getAttributeValue(null, attribute));
    }
}
