package veridict.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a claim's row says of its chain.
 *
 * @param hash of the last entry; absent, like the others, when entries are there and the claim is not
 * @param signature of it, by a key that the database does not have
 */
record Head(
        UUID claimId,
        @Nullable Long sequence,
        @Nullable String hash,
        @Nullable String signature) {}
