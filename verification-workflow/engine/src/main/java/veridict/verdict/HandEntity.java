package veridict.verdict;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import veridict.people.PersonEntity;

/** That somebody wrote or proposed a draft; the database alone writes it. */
@Entity
@Immutable
@Table(name = "draft_hand")
@IdClass(HandEntity.Hand.class)
class HandEntity {

    @Id
    public UUID draftId;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    public PersonEntity person;

    public Instant since;

    /** What a hand is found by. */
    record Hand(UUID draftId, UUID person) {}
}
