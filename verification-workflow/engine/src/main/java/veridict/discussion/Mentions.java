package veridict.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import veridict.model.Role;
import veridict.people.PersonEntity;
import veridict.refusal.Refusal;

/** Finds whom a comment is meant for: only people who take part in discussions here. */
@ApplicationScoped
class Mentions {

    Set<PersonEntity> of(@Nullable List<UUID> mentioned) {
        Set<PersonEntity> people = new LinkedHashSet<>();
        for (int i = 0; mentioned != null && i < mentioned.size(); i++) {
            int place = i;
            people.add(PersonEntity.<PersonEntity>findByIdOptional(mentioned.get(i))
                    .filter(Mentions::takesPart)
                    .orElseThrow(() -> Refusal.Invalid.of(
                            "/mentions/" + place, "is no fact-checker or editor who was ever here")));
        }
        return people;
    }

    private static boolean takesPart(PersonEntity person) {
        return Stream.of(person.roles)
                .anyMatch(role -> role.equals(Role.FACT_CHECKER.wire()) || role.equals(Role.EDITOR.wire()));
    }
}
