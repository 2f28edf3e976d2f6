package veridict.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import veridict.model.Claim;
import veridict.model.Waiver;
import veridict.people.PersonEntity;
import veridict.verdict.Drafts;

/** The waivers of the draft that is worked on, for the rules inside the house. Editors use {@code WaiverDesk}. */
@ApplicationScoped
public class Waivers {

    private final Drafts drafts;

    Waivers(Drafts drafts) {
        this.drafts = drafts;
    }

    /** In the order in which they were granted. */
    public List<Waiver> of(Claim claim) {
        return drafts.idOf(claim).map(this::of).orElse(List.of());
    }

    List<Waiver> of(UUID draftId) {
        return WaiverEntity.<WaiverEntity>list(
                        "from WaiverEntity w join fetch w.person where w.draftId = ?1 order by w.at, w.id", draftId)
                .stream()
                .map(WaiverEntity::toWaiver)
                .toList();
    }

    public Optional<Waiver> of(Claim claim, UUID id) {
        return of(claim).stream().filter(waiver -> waiver.id().equals(id)).findFirst();
    }

    /** Writes it down; the database refuses a hand of the draft. */
    public void add(Waiver waiver, UUID draftId) {
        WaiverEntity row = new WaiverEntity();
        row.id = waiver.id();
        row.draftId = draftId;
        row.gate = waiver.gate();
        row.reason = waiver.reason();
        row.person = PersonEntity.findById(waiver.by().id());
        row.at = waiver.at();
        row.persistAndFlush();
    }

    public void remove(UUID id) {
        WaiverEntity.deleteById(id);
    }
}
