package veridict.stack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the parts were told to listen, for who asks later with other variables set. */
record Addresses(Path file) {

    void write(Map<String, String> byPart) {
        try {
            Files.writeString(
                    file,
                    byPart.entrySet().stream()
                            .map(part -> part.getKey() + " " + part.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** By part, in the order in which they were written; none when nothing runs. */
    Map<String, String> read() {
        try {
            Map<String, String> byPart = new LinkedHashMap<>();
            Files.readAllLines(file)
                    .forEach(line ->
                            byPart.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
            return byPart;
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
