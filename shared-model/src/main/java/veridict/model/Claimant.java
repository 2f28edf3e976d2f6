package veridict.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who made a claim.
 *
 * @param id absent to readers who may not know who it is
 * @param name absent where the public reads of a private person
 * @param role what they were when they said it, such as "foreign minister of Russia"
 * @param sameAs Wikidata or home page
 */
public record Claimant(
        @Nullable UUID id,
        @Nullable String name,
        ClaimantKind kind,
        @Nullable String role,
        @Nullable String sameAs,
        Publicness publicness) {}
