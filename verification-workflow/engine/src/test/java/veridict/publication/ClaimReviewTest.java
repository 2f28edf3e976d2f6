package veridict.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import veridict.model.Claimant;
import veridict.model.ClaimantKind;
import veridict.model.Form;
import veridict.model.Publicness;
import veridict.model.Version;

/** The markup against files that were read beside Google's rules; a difference is a decision. */
@QuarkusTest
class ClaimReviewTest {

    @Inject
    ClaimReview review;

    @Inject
    ObjectMapper json;

    @Test
    void a_paraphrase_by_a_person_off_the_scale() {
        assertGolden("paraphrase-person-off-scale", Verdicts.drones());
    }

    @Test
    void a_quotation_of_an_organisation_on_the_scale() {
        assertGolden("quote-organisation-on-scale", Verdicts.roads());
    }

    @Test
    void an_unknown_claimant_is_left_out() {
        assertGolden("unknown-claimant", Verdicts.by(null));
    }

    @Test
    void a_private_claimant_is_named_nowhere() {
        assertGolden("private-claimant", Verdicts.by(Verdicts.NEIGHBOUR));
        assertFalse(
                review.jsonLd(Verdicts.first(Verdicts.by(Verdicts.NEIGHBOUR))).contains("Neighbour"));
    }

    @Test
    void an_account_is_a_person_with_its_page() {
        Claimant account = new Claimant(
                null, "@roadwatch", ClaimantKind.ACCOUNT, null, "https://social.example/roadwatch", Publicness.PUBLIC);
        assertGolden("account-claimant", Verdicts.by(account));
    }

    @Test
    void nothing_in_it_ends_the_script_element() {
        Version hostile = Verdicts.version(
                "en",
                Verdicts.FALSE,
                "</script><script>alert(1)</script><!--",
                "x",
                "x",
                Form.QUOTE,
                "</SCRIPT>\u2028",
                null);
        String script = review.script(Verdicts.first(hostile));
        assertFalse(script.contains("<"), script);
        assertTrue(script.contains("\\u003c/SCRIPT\\u003e\\u2028"), script);
    }

    private void assertGolden(String name, Version version) {
        String path = "/publication/" + name + ".json";
        try (InputStream golden = Objects.requireNonNull(getClass().getResourceAsStream(path), path)) {
            assertEquals(
                    json.readTree(golden).toPrettyString(),
                    json.readTree(review.jsonLd(Verdicts.first(version))).toPrettyString());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }
}
