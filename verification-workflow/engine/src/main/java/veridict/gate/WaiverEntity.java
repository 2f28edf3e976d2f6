package veridict.gate;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import veridict.model.Waiver;
import veridict.people.PersonEntity;

/** A row of waiver: granted or taken back, never changed. */
@Entity
@Immutable
@Table(name = "waiver")
class WaiverEntity extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID draftId;
    public String gate;
    public String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    public PersonEntity person;

    public Instant at;

    Waiver toWaiver() {
        return new Waiver(id, gate, reason, person.toPerson(), at);
    }
}
