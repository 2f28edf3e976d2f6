package veridict.ui.claim;

import java.util.UUID;
import java.util.stream.Stream;
import veridict.evidence.NewAppearance;
import veridict.evidence.NewContact;
import veridict.evidence.NewEvidence;
import veridict.evidence.NewPart;
import veridict.evidence.NewPosition;
import veridict.evidence.NewSearch;

/** The parts of a claim by their ids, and what each kind is typed as. */
record Parts(UUID id, Object part) {

    static Stream<Parts> all(Dossier dossier) {
        return Stream.of(
                        dossier.positions().stream().map(part -> new Parts(part.id(), part)),
                        dossier.appearances().stream().map(part -> new Parts(part.id(), part)),
                        dossier.contacts().stream().map(part -> new Parts(part.id(), part)),
                        dossier.evidence().stream().map(part -> new Parts(part.id(), part)),
                        dossier.searches().stream().map(part -> new Parts(part.id(), part)))
                .flatMap(parts -> parts);
    }

    /** The input record of a kind, by its name in addresses; empty for a kind there is not. */
    static Stream<Class<? extends NewPart<?>>> input(String kind) {
        return switch (kind) {
            case "positions" -> Stream.of(NewPosition.class);
            case "appearances" -> Stream.of(NewAppearance.class);
            case "contacts" -> Stream.of(NewContact.class);
            case "evidence" -> Stream.of(NewEvidence.class);
            case "searches" -> Stream.of(NewSearch.class);
            default -> Stream.empty();
        };
    }
}
