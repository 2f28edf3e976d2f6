package veridict.audit;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What deploy/audit was asked for.
 *
 * @param export the file to write, or to verify in place of the database
 */
record AuditOptions(boolean verifies, Optional<UUID> claim, Optional<Path> export) {

    static final String USAGE = """
            deploy/audit verify [--claim ID]                  whether the record in the database holds
            deploy/audit verify [--claim ID] --export FILE    whether an export of it holds
            deploy/audit export [--claim ID] FILE             write the record out, texts included
            Ends with 0 when every chain holds, 1 when one does not, 2 when that could not be found out.""";

    /** @param from the directory that relative names are meant from */
    static AuditOptions of(Path from, List<String> words) {
        Deque<String> left = new ArrayDeque<>(words);
        String command = next(left);
        if (!command.equals("verify") && !command.equals("export")) {
            throw new IllegalArgumentException(USAGE);
        }
        boolean verifies = command.equals("verify");
        @Nullable UUID claim = null;
        @Nullable Path file = null;
        while (!left.isEmpty()) {
            String word = left.remove();
            if (word.equals("--claim")) {
                claim = UUID.fromString(next(left));
            } else if (verifies ? word.equals("--export") : file == null && !word.startsWith("-")) {
                file = from.resolve(verifies ? next(left) : word);
            } else {
                throw new IllegalArgumentException(USAGE);
            }
        }
        if (!verifies && file == null) {
            throw new IllegalArgumentException(USAGE);
        }
        return new AuditOptions(verifies, Optional.ofNullable(claim), Optional.ofNullable(file));
    }

    private static String next(Deque<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        return left.remove();
    }
}
