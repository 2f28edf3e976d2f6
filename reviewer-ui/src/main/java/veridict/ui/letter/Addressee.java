package veridict.ui.letter;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import veridict.model.Claim;
import veridict.model.Claimant;

/** Who is written to, and which of their claims it is about, the earliest first. */
public record Addressee(UUID id, Claimant claimant, List<Claim> claims) {

    /** Those who made claims that are still worked on or published, who made most first. */
    static List<Addressee> of(List<Claim> claims) {
        Map<UUID, List<Claim>> byClaimant = claims.stream()
                .filter(claim -> !claim.state().isFinal())
                .filter(claim -> claim.claimant() != null && claim.claimant().id() != null)
                .collect(Collectors.groupingBy(claim -> Objects.requireNonNull(
                        Objects.requireNonNull(claim.claimant()).id())));
        return byClaimant.entrySet().stream()
                .map(entry -> new Addressee(
                        entry.getKey(),
                        Objects.requireNonNull(entry.getValue().getFirst().claimant()),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(Claim::createdAt))
                                .toList()))
                .sorted(Comparator.comparingInt((Addressee one) -> -one.claims.size())
                        .thenComparing(one -> String.valueOf(one.claimant.name())))
                .toList();
    }
}
