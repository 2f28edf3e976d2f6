package veridict.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import veridict.webhook.Secrets;

/** How to reach those who complained: sealed, apart from what they said, and erased some time after the end. */
@ApplicationScoped
class Contacts {

    private final EntityManager database;
    private final Secrets secrets;

    Contacts(EntityManager database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    void keep(UUID complaint, String contact) {
        database.createNativeQuery("insert into complaint_contact (complaint_id, sealed) values (:complaint, :sealed)")
                .setParameter("complaint", complaint)
                .setParameter("sealed", secrets.seal(contact, complaint.toString()))
                .executeUpdate();
    }

    Optional<String> of(UUID complaint) {
        return database.createNativeQuery(
                        "select sealed from complaint_contact where complaint_id = :complaint", String.class)
                .setParameter("complaint", complaint)
                .getResultStream()
                .findFirst()
                .map(kept -> secrets.open((String) kept, complaint.toString()));
    }
}
