package veridict.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.claim.ClaimQueries;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.Evidence;
import veridict.model.Position;
import veridict.model.Relation;
import veridict.model.RelationType;
import veridict.model.Says;
import veridict.model.SourceKind;
import veridict.model.Stance;
import veridict.model.Visibility;
import veridict.refusal.Refusal;

@QuarkusTest
class PartDeskTest {

    @Inject
    Newsroom newsroom;

    @Inject
    PartDesk parts;

    @Inject
    ClaimQueries claims;

    @Test
    void one_denial_answers_several_claims_each_with_a_copy_of_its_own() {
        Claim one = newsroom.submitted(newsroom.mara());
        Claim two = newsroom.submitted(newsroom.mara());
        Claim three = newsroom.submitted(newsroom.mara());
        parts.add(
                one.id(), Newsroom.position("A president", Says.DENIES), List.of(two.id(), three.id()), newsroom.tom());

        for (Claim claim : List.of(one, two, three)) {
            Position copy =
                    parts.parts(claim.id(), PartKind.POSITIONS, newsroom.tom()).getFirst();
            assertEquals("A president", copy.speaker());
            assertTrue(claims.claim(claim.id(), newsroom.tom()).contested());
            assertEquals(2, claims.claim(claim.id(), newsroom.tom()).version());
        }
    }

    @Test
    void when_one_of_several_claims_is_unknown_nothing_is_added() {
        Claim one = newsroom.submitted(newsroom.mara());
        refused(
                Refusal.Unknown.class,
                () -> parts.add(
                        one.id(),
                        Newsroom.position("A president", Says.DENIES),
                        List.of(UUID.randomUUID()),
                        newsroom.tom()));
        assertEquals(List.of(), parts.parts(one.id(), PartKind.POSITIONS, newsroom.tom()));
        assertEquals(1, claims.claim(one.id(), newsroom.tom()).version());
    }

    @Test
    void numbers_are_never_used_again() {
        Claim claim = newsroom.submitted(newsroom.mara());
        Filed<Evidence> first =
                parts.add(claim.id(), Newsroom.evidence("One", Stance.SUPPORTS), List.of(), newsroom.tom());
        parts.remove(claim.id(), first.part().id(), PartKind.EVIDENCE, first.version(), newsroom.tom());
        assertEquals(1, first.part().number());
        assertEquals(
                2,
                parts.add(claim.id(), Newsroom.search("Archive"), List.of(), newsroom.tom())
                        .part()
                        .number());
    }

    @Test
    void a_change_takes_the_version_it_was_made_from() {
        Claim claim = newsroom.submitted(newsroom.mara());
        Filed<Evidence> filed =
                parts.add(claim.id(), Newsroom.evidence("One", Stance.SUPPORTS), List.of(), newsroom.tom());
        refused(
                Refusal.Stale.class,
                () -> parts.change(
                        claim.id(),
                        filed.part().id(),
                        claim.version(),
                        Newsroom.evidence("Two", Stance.CONTEXT),
                        newsroom.mara()));
        Filed<Evidence> changed = parts.change(
                claim.id(),
                filed.part().id(),
                filed.version(),
                Newsroom.evidence("Two", Stance.CONTEXT),
                newsroom.mara());
        assertEquals("Two", changed.part().origin());
        assertEquals(1, changed.part().number());
    }

    @Test
    void a_part_belongs_to_its_claim() {
        Claim claim = newsroom.submitted(newsroom.mara());
        Claim other = newsroom.submitted(newsroom.mara());
        Filed<Evidence> filed =
                parts.add(claim.id(), Newsroom.evidence("One", Stance.SUPPORTS), List.of(), newsroom.tom());
        refused(
                Refusal.Unknown.class,
                () -> parts.remove(other.id(), filed.part().id(), PartKind.EVIDENCE, other.version(), newsroom.tom()));
    }

    @Test
    void confidential_evidence_is_read_by_those_who_work_on_the_claim_and_by_editors() {
        Claim claim = newsroom.inReviewBy(newsroom.mara());
        parts.add(claim.id(), witness(Visibility.CONFIDENTIAL), List.of(), newsroom.mara());

        assertEquals(
                "The name of a witness",
                parts.parts(claim.id(), PartKind.EVIDENCE, newsroom.mara())
                        .getFirst()
                        .title());
        assertEquals(
                "The name of a witness",
                parts.parts(claim.id(), PartKind.EVIDENCE, newsroom.edith())
                        .getFirst()
                        .title());
        Evidence veiled =
                parts.parts(claim.id(), PartKind.EVIDENCE, newsroom.tom()).getFirst();
        assertNull(veiled.title());
        assertEquals("A person who was there", veiled.publicDescription());
        assertTrue(claims.history(claim.id(), newsroom.tom()).toString().indexOf("name of a witness") < 0);
        assertTrue(claims.history(claim.id(), newsroom.edith()).toString().indexOf("name of a witness") > 0);
        refused(
                Refusal.NotYours.class,
                () -> parts.remove(
                        claim.id(),
                        veiled.id(),
                        PartKind.EVIDENCE,
                        claims.claim(claim.id(), newsroom.tom()).version(),
                        newsroom.tom()));
    }

    @Test
    void what_was_known_of_a_source_before_it_became_confidential_is_kept_with_it() {
        Claim claim = newsroom.inReviewBy(newsroom.mara());
        Filed<Evidence> open = parts.add(claim.id(), witness(Visibility.DESK), List.of(), newsroom.mara());
        parts.change(claim.id(), open.part().id(), open.version(), witness(Visibility.CONFIDENTIAL), newsroom.mara());
        for (Actor other : List.of(newsroom.tom(), newsroom.ada())) {
            assertFalse(claims.history(claim.id(), other).toString().contains("name of a witness"));
        }
        assertTrue(claims.history(claim.id(), newsroom.edith()).toString().contains("name of a witness"));
    }

    @Test
    void a_claim_lies_to_another_in_each_way_once_and_never_to_itself() {
        Claim claim = newsroom.submitted(newsroom.mara());
        Claim other = newsroom.submitted(newsroom.mara());
        Relation contradicts = parts.add(
                        claim.id(), new NewRelation(RelationType.CONTRADICTS, other.id()), List.of(), newsroom.tom())
                .part();
        parts.add(claim.id(), new NewRelation(RelationType.RELATED, other.id()), List.of(), newsroom.tom());
        assertEquals(
                List.of(RelationType.CONTRADICTS, RelationType.RELATED),
                parts.parts(claim.id(), PartKind.RELATIONS, newsroom.tom()).stream()
                        .map(Relation::type)
                        .toList());
        for (NewRelation not : List.of(
                new NewRelation(RelationType.RELATED, other.id()),
                new NewRelation(RelationType.RELATED, claim.id()),
                new NewRelation(RelationType.RELATED, UUID.randomUUID()))) {
            refused(Refusal.Invalid.class, () -> parts.add(claim.id(), not, List.of(), newsroom.tom()));
        }
        long seen = claims.claim(claim.id(), newsroom.tom()).version();
        refused(
                Refusal.Invalid.class,
                () -> parts.change(
                        claim.id(),
                        contradicts.id(),
                        seen,
                        new NewRelation(RelationType.RELATED, other.id()),
                        newsroom.tom()));
        parts.change(
                claim.id(), contradicts.id(), seen, new NewRelation(RelationType.PART_OF, other.id()), newsroom.tom());
        assertTrue(claims.history(claim.id(), newsroom.tom()).toString().contains("PART_OF"));
    }

    private static NewEvidence witness(Visibility visibility) {
        return new NewEvidence(
                null,
                "The name of a witness",
                null,
                null,
                null,
                Stance.SUPPORTS,
                SourceKind.PRIMARY,
                "A witness",
                null,
                visibility,
                "A person who was there",
                null,
                null,
                null);
    }

    @Test
    void nothing_is_added_to_a_final_claim() {
        Claim claim = newsroom.withdrawn();
        refused(
                Refusal.WrongState.class,
                () -> parts.add(claim.id(), Newsroom.position("A president", Says.DENIES), List.of(), newsroom.tom()));
    }

    @Test
    void who_is_no_fact_checker_or_editor_adds_nothing() {
        Claim claim = newsroom.submitted(newsroom.reader());
        for (var actor : List.of(newsroom.reader(), newsroom.bot(), newsroom.ada())) {
            refused(
                    Refusal.RoleMayNot.class,
                    () -> parts.add(claim.id(), Newsroom.position("A president", Says.DENIES), List.of(), actor));
        }
    }

    @Test
    void every_error_names_its_field() {
        Claim claim = newsroom.submitted(newsroom.mara());
        Refusal.Invalid invalid = refused(
                Refusal.Invalid.class,
                () -> parts.add(
                        claim.id(),
                        new NewEvidence(
                                "javascript:alert(1)",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                " ",
                                null,
                                Visibility.CONFIDENTIAL,
                                null,
                                null,
                                null,
                                "zz"),
                        List.of(),
                        newsroom.mara()));
        assertEquals(
                List.of("/kind", "/origin", "/publicDescription", "/sha256", "/stance", "/url"),
                invalid.errors().stream().map(e -> e.pointer()).toList());
    }
}
