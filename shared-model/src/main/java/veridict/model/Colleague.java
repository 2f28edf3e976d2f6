package veridict.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the newsroom, as colleagues see them.
 *
 * @param version of what they say of themselves: the ETag
 * @param roles as of their last sign-in
 * @param open how many claims they have in work, from taking up to publication
 * @param awayUntil the day on which they are back; absent while they are here
 * @param cover who stands in for them meanwhile
 */
public record Colleague(
        UUID id,
        long version,
        String name,
        List<Role> roles,
        long open,
        @Nullable LocalDate awayUntil,
        @Nullable Person cover) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** As a name beside what they did. */
    public Person toPerson() {
        return new Person(id, name);
    }
}
