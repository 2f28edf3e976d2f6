package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import veridict.Newsroom;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.CorrectionKind;
import veridict.model.MoveOffer;
import veridict.model.Role;
import veridict.refusal.Refusal;
import veridict.verdict.DraftDesk;
import veridict.verdict.DraftText;

/** A flow that lets everybody do everything at once, behind no gate: four eyes and recusal hold all the same. */
@QuarkusTest
class LawlessFlowTest {

    private static final String EVERYBODY =
            "by: [submitter, integration, fact-checker, editor, admin, assignee, rater, its-submitter, system]";

    private static final String FLOW = """
            moves:
              submit:    { to: SUBMITTED, $ }
              accept:    { from: [SUBMITTED], to: ACCEPTED, $ }
              take-up:   { from: [SUBMITTED, ACCEPTED, PROPOSED, APPROVED], to: IN_REVIEW, $ }
              propose:   { from: [IN_REVIEW, UNDER_CORRECTION], to: PROPOSED, $ }
              approve:   { from: [IN_REVIEW, PROPOSED, UNDER_CORRECTION], to: APPROVED, $ }
              schedule:  { from: [APPROVED], to: same, $ }
              unschedule: { from: [APPROVED], to: same, $ }
              publish:   { from: [IN_REVIEW, PROPOSED, APPROVED, UNDER_CORRECTION], to: PUBLISHED, $ }
              request-cross-check: { from: [IN_REVIEW, UNDER_CORRECTION], to: IN_CROSS_CHECK, $ }
              cross-check: { from: [IN_CROSS_CHECK], to: { equal: PROPOSED, different: IN_REVIEW }, by: [rater] }
              correct:   { from: [PUBLISHED], to: UNDER_CORRECTION, $ }
              abandon-correction: { from: [UNDER_CORRECTION], to: PUBLISHED, $ }
              retract:   { from: [PUBLISHED, UNDER_CORRECTION], to: RETRACTED, $ }
              recuse:
                - { from: [SUBMITTED, ACCEPTED, PUBLISHED], to: same, $ }
                - { from: [UNDER_CORRECTION], to: { assignee: UNDER_CORRECTION, rater: IN_REVIEW }, $ }
                - { from: [IN_REVIEW, PROPOSED, APPROVED], to: { assignee: ACCEPTED, rater: IN_REVIEW }, $ }
            """.replace("$", EVERYBODY);

    @Inject
    Newsroom newsroom;

    @Inject
    CaseQueries cases;

    @Inject
    DraftDesk drafts;

    Actor nadia;

    @BeforeEach
    void lawless() {
        newsroom.worksBy("lawless", FLOW);
        nadia = newsroom.person("nadia", "Nadia, everything", Role.FACT_CHECKER, Role.EDITOR, Role.ADMIN);
    }

    @AfterEach
    void back() {
        newsroom.worksBy("flow.yaml");
    }

    @Test
    void a_hand_neither_approves_nor_publishes_nor_says_when_wherever_the_claim_stands() {
        Claim written = newsroom.written(nadia);
        refused(Refusal.SameHand.class, () -> newsroom.move(written, new Move.Approve("1"), nadia));
        refused(Refusal.SameHand.class, () -> newsroom.move(written, new Move.Publish(), nadia));
        Claim approved = newsroom.move(written, new Move.Approve("1"), newsroom.edith());
        refused(Refusal.SameHand.class, () -> newsroom.move(approved, new Move.Publish(), nadia));
        refused(
                Refusal.SameHand.class,
                () -> newsroom.move(approved, new Move.Schedule("2999-01-01T00:00:00Z", null), nadia));
        Claim published = newsroom.move(approved, new Move.Publish(), newsroom.edith());
        refused(Refusal.SameHand.class, () -> newsroom.move(published, Newsroom.retract(), nadia));
    }

    @Test
    void a_hand_of_a_correction_neither_publishes_nor_approves_it_whatever_kind_it_is() {
        for (CorrectionKind kind : CorrectionKind.values()) {
            Claim open = newsroom.underCorrection(kind);
            refused(Refusal.SameHand.class, () -> newsroom.move(open, new Move.Publish(), newsroom.mara()));
            refused(Refusal.SameHand.class, () -> newsroom.move(open, new Move.Approve("1"), newsroom.mara()));
            refused(Refusal.SameHand.class, () -> newsroom.move(open, Newsroom.retract(), newsroom.mara()));
        }
    }

    @Test
    void nobody_but_the_one_who_was_asked_gives_the_second_rating() {
        Claim claim = newsroom.inCrossCheck();
        for (Actor other : List.of(newsroom.mara(), newsroom.edith(), nadia, newsroom.ada())) {
            refused(Refusal.NotYours.class, () -> newsroom.move(claim, new Move.CrossCheck("unproven", null), other));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "ACCEPTED", "IN_REVIEW", "PROPOSED", "APPROVED", "PUBLISHED", "UNDER_CORRECTION"})
    void who_is_recused_is_offered_nothing(ClaimState state) {
        Claim claim = newsroom.move(newsroom.in(state), new Move.Recuse(nadia.id(), "Her bridge."), newsroom.edith());
        List<MoveOffer> open =
                cases.moves(claim.id(), nadia).stream().filter(MoveOffer::open).toList();
        assertEquals(List.of(), open);
        refused(
                Refusal.IsRecused.class,
                () -> newsroom.move(claim, new Move.Recuse(newsroom.tom().id(), "A reason."), nadia));
    }

    @Test
    void nothing_that_is_not_written_is_proposed_rated_approved_or_published() {
        Claim claim = newsroom.inReview();
        for (Move move : List.of(
                new Move.Propose(),
                new Move.RequestCrossCheck(newsroom.tom().id()),
                new Move.Approve("0"),
                new Move.Publish())) {
            refused(Refusal.GateClosed.class, () -> newsroom.move(claim, move, newsroom.edith()));
        }
        drafts.save(claim.id(), 0, new DraftText(null, null, "Half of it.", null, null, null), newsroom.mara());
        Move ask = new Move.RequestCrossCheck(newsroom.tom().id());
        refused(Refusal.GateClosed.class, () -> newsroom.move(claim, ask, newsroom.mara()));
        refused(Refusal.GateClosed.class, () -> newsroom.move(claim, new Move.Publish(), newsroom.edith()));
    }
}
