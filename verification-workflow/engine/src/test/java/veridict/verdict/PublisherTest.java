package veridict.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.claim.ClaimQueries;
import veridict.claim.ClaimantInput;
import veridict.claim.NewClaim;
import veridict.evidence.NewContact;
import veridict.evidence.PartDesk;
import veridict.json.Json;
import veridict.model.Claim;
import veridict.model.ClaimantKind;
import veridict.model.ContactOutcome;
import veridict.model.Form;
import veridict.model.Publicness;
import veridict.model.Says;
import veridict.model.Version;
import veridict.people.Claimants;
import veridict.people.NewClaimant;
import veridict.review.Move;
import veridict.review.ReviewDesk;

/** What is frozen for the public holds nothing that the public may not read. */
@QuarkusTest
class PublisherTest {

    @Inject
    Newsroom newsroom;

    @Inject
    ReviewDesk desk;

    @Inject
    PartDesk parts;

    @Inject
    DraftDesk drafts;

    @Inject
    Versions versions;

    @Inject
    Claimants claimants;

    @Inject
    ClaimQueries claims;

    @Inject
    Json json;

    @Test
    void a_private_claimant_who_takes_a_position_and_was_asked_is_named_nowhere() {
        claimants.add(
                new NewClaimant(
                        "Petra Nobody",
                        null,
                        List.of("Petra from Pirna"),
                        ClaimantKind.PERSON,
                        null,
                        Publicness.PRIVATE),
                newsroom.mara());
        Claim claim = desk.submit(
                new NewClaim(
                        "The bridge was closed for a week.",
                        Form.PARAPHRASE,
                        null,
                        null,
                        "en",
                        null,
                        new ClaimantInput(null, "Petra Nobody", null, null, null, Publicness.PRIVATE),
                        LocalDate.of(2025, 12, 29),
                        null,
                        null,
                        null,
                        null,
                        null),
                newsroom.mara());
        claim = newsroom.move(
                newsroom.move(claim, new Move.Accept(null, null), newsroom.mara()), new Move.TakeUp(), newsroom.mara());
        parts.add(claim.id(), Newsroom.position("Petra from Pirna", Says.CONFIRMS), List.of(), newsroom.mara());
        parts.add(claim.id(), asked("Petra Nobody"), List.of(), newsroom.mara());
        parts.add(claim.id(), asked("The ministry"), List.of(), newsroom.mara());
        parts.add(claim.id(), Newsroom.search("Satellite archive"), List.of(), newsroom.mara());
        parts.add(claim.id(), Newsroom.search("Register of air alerts"), List.of(), newsroom.mara());
        drafts.save(claim.id(), 0, Newsroom.unproven(), newsroom.mara());
        claim = newsroom.move(claims.claim(claim.id(), newsroom.mara()), new Move.Propose(), newsroom.mara());
        claim = newsroom.move(claim, new Move.Approve(newsroom.revision(claim)), newsroom.edith());
        claim = newsroom.move(claim, new Move.Publish(), newsroom.edith());

        Version version = versions.version(claim.id(), 1, newsroom.edith());
        assertFalse(json.text(version).contains("Petra"), json.text(version));
        assertEquals(2, version.contacts().size());
        assertNull(version.contacts().getFirst().party());
        assertEquals(ContactOutcome.REPLIED, version.contacts().getFirst().outcome());
        assertEquals("The ministry", version.contacts().getLast().party());
    }

    private static NewContact asked(String party) {
        Instant day = Instant.parse("2026-01-02T08:00:00Z");
        return new NewContact(
                party,
                "mail",
                "Is it so?",
                day,
                null,
                day,
                "I am Petra, and it is so.".replace("Petra", party.split(" ")[0]),
                ContactOutcome.REPLIED,
                null);
    }
}
