package veridict.stack.service;

import java.nio.file.Path;
import java.util.List;

/** How a service's JVM is set up. */
public enum Jvm {
    /**
     * For small machines: three services, Keycloak and PostgreSQL together fit into 2 GB. The quick compiler alone halves what a start
     * costs, and the archive of loaded classes takes another third off; it takes no --add-opens beside it, so that stands in the jars.
     */
    QUICK_TO_START {
        @Override
        List<String> options(Path archive) {
            return List.of(
                    "-XX:+UseSerialGC",
                    "-Xms48m",
                    "-Xmx256m",
                    "-Xss512k",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:+AutoCreateSharedArchive",
                    "-Xlog:cds*=error",
                    "-Djava.net.preferIPv4Stack=true",
                    "-XX:SharedArchiveFile=" + archive);
        }
    },

    /** For a service that many use at once, as docs/operating.md says: both compilers, and memory enough. */
    BUSY {
        @Override
        List<String> options(Path archive) {
            return List.of("-XX:+UseSerialGC", "-Xms512m", "-Xmx512m", "-XX:+ExitOnOutOfMemoryError");
        }
    };

    abstract List<String> options(Path archive);
}
