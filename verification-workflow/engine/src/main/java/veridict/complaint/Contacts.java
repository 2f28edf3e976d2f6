package veridict.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import veridict.redaction.SealedPlace;
import veridict.webhook.Secrets;

/** How to reach those who complained: sealed, apart from what they said, and erased some time after the end. */
@ApplicationScoped
class Contacts implements SealedPlace {

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

    @Override
    public String name() {
        return "contacts of complaints";
    }

    @Override
    public int holding(UUID claimId, List<String> what) {
        return complaints(claimId, what).size();
    }

    @Override
    public void remove(UUID claimId, List<String> what) {
        complaints(claimId, what).forEach(complaint -> database.createNativeQuery(
                        "delete from complaint_contact where complaint_id = :complaint")
                .setParameter("complaint", complaint)
                .executeUpdate());
    }

    /** As redactions compare: however words are set apart. */
    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    @SuppressWarnings("unchecked")
    private List<UUID> complaints(UUID claimId, List<String> what) {
        List<UUID> all = database.createNativeQuery("select id from complaint where claim_id = :claim", UUID.class)
                .setParameter("claim", claimId)
                .getResultList();
        return all.stream()
                .filter(complaint -> of(complaint)
                        .filter(contact -> what.stream()
                                .anyMatch(text -> inOneLine(contact).contains(inOneLine(text))))
                        .isPresent())
                .toList();
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
