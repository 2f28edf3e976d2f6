package veridict.model;

import java.util.List;
import java.util.UUID;

/**
 * What became of the open work of one person when another took it over.
 *
 * @param moved the claims that are the other's now
 * @param left those that stay, each with the reason
 */
public record HandOver(Person from, Person to, List<UUID> moved, List<Left> left) {

    public record Left(UUID claim, String detail) {}
}
