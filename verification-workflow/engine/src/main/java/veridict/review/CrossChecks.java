package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import veridict.claim.ClaimEntity;
import veridict.gate.CaseFile;
import veridict.json.Json;
import veridict.model.Actor;
import veridict.model.Missing;
import veridict.model.MoveName;
import veridict.model.Role;
import veridict.people.PersonEntity;
import veridict.record.Readers;
import veridict.record.Said;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.verdict.Drafts;
import veridict.verdict.RatingScale;
import veridict.verdict.SecondRatings;

/** What asking for a second rating and giving it do. Until it is given, its rater learns nothing that tells the first. */
@ApplicationScoped
class CrossChecks {

    private final Assignments assignments;
    private final SecondRatings ratings;
    private final RatingScale scale;
    private final Drafts drafts;
    private final Json json;

    CrossChecks(Assignments assignments, SecondRatings ratings, RatingScale scale, Drafts drafts, Json json) {
        this.assignments = assignments;
        this.ratings = ratings;
        this.scale = scale;
        this.drafts = drafts;
        this.json = json;
    }

    List<Said> request(ClaimEntity claim, CaseFile file, UUID person, Actor actor) {
        if (file.draft().rating() == null) {
            throw new Refused(new Refusal.GateClosed(
                    MoveName.REQUEST_CROSS_CHECK,
                    List.of(new Missing(
                            "verdict-complete", "Choose a rating: without a first one there is no second."))));
        }
        if (person.equals(actor.id())) {
            throw Refusal.Invalid.of("/rater", "is you: the second rating is somebody else's");
        }
        PersonEntity rater = assignments.free("/rater", claim, person, Role.FACT_CHECKER, Role.EDITOR);
        file.openDraft().flatMap(draft -> ratings.obstacle(draft, person)).ifPresent(obstacle -> {
            throw Refusal.Invalid.of("/rater", obstacle + ", so that the rating would not be blind");
        });
        claim.rater = rater;
        return List.of(new Said("rater.after", Readers.CLAIM, rater.name));
    }

    List<Said> rate(Move.CrossCheck move, CaseFile file, Actor actor) {
        if (scale.rating(move.rating()).isEmpty()) {
            throw Refusal.Invalid.of("/rating", "is not a rating of this newsroom's scale: " + move.rating());
        }
        ratings.keep(file.openDraft().orElseThrow(), move.rating(), actor);
        List<Said> texts = new ArrayList<>();
        texts.add(new Said("rating.after", Readers.DRAFT, move.rating()));
        if (move.note() != null) {
            texts.add(new Said("note.after", Readers.DRAFT, move.note()));
        }
        if (agrees(move, file)) {
            drafts.agreedOn(file.openDraft().orElseThrow());
            texts.add(new Said("draft.after", Readers.DRAFT, json.text(file.draft())));
        }
        return texts;
    }

    static boolean agrees(Move.CrossCheck move, CaseFile file) {
        return move.rating().equals(file.draft().rating());
    }
}
