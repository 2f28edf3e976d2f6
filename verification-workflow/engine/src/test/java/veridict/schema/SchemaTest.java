package veridict.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A service waits for a schema that it can work on. */
@QuarkusTest
class SchemaTest {

    @Inject
    Schema schema;

    @Test
    void ours_is_the_last_migration_in_the_repository() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            int last = files.map(file -> file.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
            assertEquals(last, Schema.OURS);
        }
    }

    @Test
    void a_schema_of_before_our_last_migration_is_not_enough() {
        assertTrue(schema.isAtLeast(Schema.OURS - 1));
        assertTrue(schema.isAtLeast(Schema.OURS));
        assertFalse(schema.isAtLeast(Schema.OURS + 1));
    }
}
