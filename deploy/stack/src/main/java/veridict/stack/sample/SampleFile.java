package veridict.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file of deploy/sample.
 *
 * @param article the claims' source, as the API takes it
 * @param shared parts that several of the claims get in one step; they come before the claims' own, so theirs are the first numbers
 */
record SampleFile(
        @Nullable JsonNode article,
        List<SampleClaim> claims,
        @Nullable List<SharedPart> shared) {
    private static final ObjectMapper YAML = new YAMLMapper();

    /** A part for several claims of the file, by their keys. */
    record SharedPart(String kind, List<String> to, JsonNode part) {}

    List<SharedPart> sharedParts() {
        return shared == null ? List.of() : shared;
    }

    /** The files of a directory, in the order of their names. */
    static List<SampleFile> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(SampleFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The sample data cannot be read from " + directory, e);
        }
    }

    private static SampleFile read(Path file) {
        try {
            return YAML.readValue(file.toFile(), SampleFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not sample data: " + e.getMessage(), e);
        }
    }
}
