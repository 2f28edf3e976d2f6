package veridict.ui.claim;

import java.util.List;
import java.util.Optional;
import veridict.model.Claim;

/**
 * Claims that say the same.
 *
 * @param root the one that this claim is a duplicate of
 * @param duplicates of this claim
 */
public record Twins(Optional<Claim> root, List<Claim> duplicates) {
    static final Twins NONE = new Twins(Optional.empty(), List.of());
}
