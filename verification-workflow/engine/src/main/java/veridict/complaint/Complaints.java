package veridict.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.input.Cursor;
import veridict.model.Actor;
import veridict.model.Complaint;
import veridict.model.Page;
import veridict.model.Role;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** The door by which complaints are read; how to reach who complains is for editors, one complaint at a time. */
@ApplicationScoped
public class Complaints {

    private final Contacts contacts;
    private final ComplaintMapper mapper;
    private final Clock clock;

    Complaints(Contacts contacts, ComplaintMapper mapper, Clock clock) {
        this.contacts = contacts;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * A page of complaints, the newest first, without contacts.
     *
     * @param limit rows at most
     * @throws Refused {@link Refusal.RoleMayNot}, {@link Refusal.Invalid} for a cursor of another list
     */
    @Transactional
    public Page<Complaint> page(ComplaintFilter filter, @Nullable String cursor, int limit, Actor reader) {
        ComplaintRules.needDesk(reader);
        String list = "complaints " + filter;
        List<Complaint> found = ComplaintEntity.page(filter, clock.instant(), Cursor.read(cursor, list), limit).stream()
                .map(mapper::toComplaint)
                .toList();
        return Cursor.page(found, limit, last -> Cursor.write(list, last.receivedAt(), last.id()));
    }

    /** @throws Refused {@link Refusal.Unknown}, {@link Refusal.RoleMayNot} */
    @Transactional
    public Complaint complaint(UUID id, Actor reader) {
        ComplaintRules.needDesk(reader);
        return seenBy(reader, known(id));
    }

    Complaint seenBy(Actor reader, ComplaintEntity complaint) {
        return reader.is(Role.EDITOR)
                ? mapper.toComplaint(complaint, contacts.of(complaint.id).orElse(null))
                : mapper.toComplaint(complaint);
    }

    static ComplaintEntity known(UUID id) {
        return ComplaintEntity.read(id).orElseThrow(() -> new Refused(new Refusal.Unknown("complaint", id.toString())));
    }
}
