package veridict.api;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who rates blindly can fetch every address and try every write, and tells one first rating from another by none. */
@QuarkusTest
class BlindRatingTest {

    private static final List<String> WORDS = Stream.of(FirstRating.FALSE, FirstRating.UNPROVEN)
            .flatMap(first -> first.words().stream())
            .toList();

    @Inject
    RatedClaims claims;

    @Inject
    RatersView view;

    @Inject
    Client api;

    @ConfigProperty(name = "veridict.test.admin-url")
    String adminUrl;

    @ParameterizedTest
    @ValueSource(strings = {"checker2", "editor2"})
    void two_claims_that_differ_in_their_first_rating_look_alike(String rater) {
        String one = claims.asked(FirstRating.FALSE, rater);
        String other = claims.asked(FirstRating.UNPROVEN, rater);
        equal(view.ofClaim(one, rater, WORDS), view.ofClaim(other, rater, WORDS));
        equal(view.tried(one, rater, FirstRating.FALSE), view.tried(other, rater, FirstRating.UNPROVEN));
        equal(view.ofClaim(one, rater, WORDS), view.ofClaim(other, rater, WORDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"checker2", "editor2"})
    void no_answer_holds_a_word_of_it(String rater) {
        String claim = claims.asked(FirstRating.UNPROVEN, rater);
        Predicate<String> tells =
                answer -> FirstRating.UNPROVEN.words().stream().anyMatch(answer::contains);
        Map<String, String> answers = view.ofClaim(claim, rater, List.of());
        assertEquals(
                List.of(),
                answers.entrySet().stream()
                        .filter(answer -> tells.test(answer.getValue()))
                        .toList());
        assertTrue(tells.test(view.ofClaim(claim, "editor", List.of()).toString()), "others read it");
        api.move(rater, claim, "cross-check", Map.of("rating", "false")).then().statusCode(200);
        assertTrue(tells.test(view.ofClaim(claim, rater, List.of()).toString()), "who has rated reads it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checker2", "editor2"})
    void whatever_the_draft_says_every_answer_is_the_same_byte_for_byte(String rater) throws SQLException {
        String claim = claims.asked(FirstRating.FALSE, rater);
        String id = claim.replaceFirst(".*/", "");
        Map<String, String> before = view.ofAll(claim, rater, WORDS);
        for (String change : List.of(
                "rating = 'unproven', conclusion = 'Nobody can tell.', explanation = 'Neither source [3].', citations = '{3}'",
                "rating = null, conclusion = null",
                "rating = 'true', explanation = null, citations = '{}', byline = 'Somebody', language = 'uk', updated_at = now()",
                "revision = revision + 7, changed_by = '" + claims.id("editor") + "'")) {
            changed("update draft set " + change + " where claim_id = '" + id + "'");
            equal(before, view.ofAll(claim, rater, WORDS));
        }
        changed("update comment_thread set state = 'OPEN', version = 9 where claim_id = '" + id + "'");
        changed("delete from draft_approval where draft_id in (select id from draft where claim_id = '" + id + "')");
        equal(before, view.ofAll(claim, rater, WORDS));
    }

    private static void equal(Map<String, String> one, Map<String, String> other) {
        assertFalse(one.isEmpty());
        assertEquals(one.keySet(), other.keySet());
        assertAll(one.keySet().stream()
                .map(address -> (Executable) () -> assertEquals(one.get(address), other.get(address), address)));
    }

    /** Behind everybody's back. */
    private void changed(String sql) throws SQLException {
        try (Connection admin = DriverManager.getConnection(adminUrl);
                Statement statement = admin.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
