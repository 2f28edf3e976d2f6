package veridict.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.model.Person;
import veridict.model.Role;

/** A person or program; written by {@link People} alone. */
@Entity
@Table(name = "person")
public class PersonEntity extends PanacheEntityBase {

    @Id
    public UUID id;

    public String issuer;
    public String subject;
    public String name;
    public String[] roles;
    public Instant seenAt;

    public long version;

    public @Nullable LocalDate awayUntil;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cover_id")
    public @Nullable PersonEntity cover;

    public boolean is(Role role) {
        return Arrays.asList(roles).contains(role.wire());
    }

    /** Whether they are away on a day; on {@code awayUntil} they are back. */
    public boolean isAway(LocalDate day) {
        return awayUntil != null && day.isBefore(awayUntil);
    }

    /** As others see them. */
    public Person toPerson() {
        return new Person(id, name);
    }
}
