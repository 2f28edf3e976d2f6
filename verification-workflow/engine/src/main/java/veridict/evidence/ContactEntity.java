package veridict.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimEntity;
import veridict.model.Contact;
import veridict.model.ContactOutcome;

/** A row of contact. */
@Entity
@Table(name = "contact")
public class ContactEntity extends PartEntity<Contact> {

    public String party;
    public String channel;
    public String question;
    public Instant sentAt;
    public @Nullable Instant replyBy;
    public @Nullable Instant repliedAt;
    public @Nullable String reply;

    @Enumerated(EnumType.STRING)
    public @Nullable ContactOutcome outcome;

    public @Nullable String reason;

    @Override
    void take(NewPart<Contact> input, ClaimEntity claim, Instant now) {
        NewContact part = (NewContact) input;
        party = part.party();
        channel = part.channel();
        question = part.question();
        sentAt = part.sentAt();
        replyBy = part.replyBy();
        repliedAt = part.repliedAt();
        reply = part.reply();
        outcome = part.outcome();
        reason = part.reason();
    }

    @Override
    Contact read(PartMapper mapper) {
        return mapper.toContact(this);
    }
}
