package veridict.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who made a claim.
 *
 * @param role what they were when they said it, such as "foreign minister of Russia"
 * @param sameAs Wikidata or home page
 */
public record Claimant(
        UUID id,
        String name,
        ClaimantKind kind,
        @Nullable String role,
        @Nullable String sameAs,
        Publicness publicness) {}
