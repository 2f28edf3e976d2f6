package veridict.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry with the texts beside it, as it is stored: in words, because whoever touched it is not held to ours. */
record StoredEntry(
        UUID claimId,
        long sequence,
        String at,
        UUID actor,
        @Nullable String role,
        String entry,
        @Nullable String from,
        String to,
        String canonical,
        String hash,
        @Nullable String previousHash,
        List<Text> texts) {

    /** A text beside the chain. @param redactedIn the entry whose redaction left it as it is */
    record Text(
            String field,
            String readers,
            String salt,
            String text,
            @Nullable Long redactedIn) {}
}
