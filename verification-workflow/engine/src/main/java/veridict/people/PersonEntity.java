package veridict.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import veridict.model.Person;

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

    /** As others see them. */
    public Person toPerson() {
        return new Person(id, name);
    }
}
