package veridict.log;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import veridict.model.LogEntry;
import veridict.model.LogKind;
import veridict.people.PersonEntity;

/** A line as it is read; {@link Log} writes it. */
@Entity
@Immutable
@Table(name = "log")
class LogEntryEntity extends PanacheEntityBase {

    @Id
    public UUID id;

    public Instant at;

    @Enumerated(EnumType.STRING)
    public LogKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    public PersonEntity person;

    public String[] roles;
    public @Nullable UUID claimId;
    public @Nullable UUID endpointId;
    public String action;
    public String detail;

    LogEntry toEntry() {
        return new LogEntry(id, at, kind, person.toPerson(), List.of(roles), claimId, endpointId, action, detail);
    }
}
