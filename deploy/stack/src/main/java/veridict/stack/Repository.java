package veridict.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout this program was built from. */
public final class Repository {
    private Repository() {}

    /** Its root, seen from any directory in it. */
    public static Path root() {
        Path place = Path.of("").toAbsolutePath();
        while (place != null && !Files.isRegularFile(place.resolve("deploy/keycloak/veridict-demo-realm.json"))) {
            place = place.getParent();
        }
        if (place == null) {
            throw new IllegalStateException(Path.of("").toAbsolutePath() + " is not in a checkout of Veridict");
        }
        return place;
    }

    /** Where the local stack keeps what it made; ignored by git. */
    public static Path state() {
        return root().resolve(".veridict");
    }
}
