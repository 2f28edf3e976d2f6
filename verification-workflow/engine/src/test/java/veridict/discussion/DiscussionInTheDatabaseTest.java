package veridict.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veridict.Newsroom;
import veridict.claim.QuoteInput;
import veridict.model.Claim;
import veridict.model.CommentThread;

/** What was said stays as it was said, whoever writes: SQL under each service's own role. */
@QuarkusTest
class DiscussionInTheDatabaseTest {

    private static final String NOT_GRANTED = "42501";
    private static final String NO_SUCH_ROW = "23503";
    private static final String AGAINST_A_CHECK = "23514";

    @Inject
    Newsroom newsroom;

    @Inject
    DiscussionDesk desk;

    @ConfigProperty(name = "veridict.test.jdbc-url")
    String url;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "veridict_api      | update comment set text = ''",
                "veridict_ui       | update comment set suggestion = ''",
                "veridict_ui       | delete from comment",
                "veridict_api      | delete from comment_thread",
                "veridict_api      | delete from comment_mention",
                "veridict_ui       | update comment_thread set quote_exact = ''",
                "veridict_ui       | update comment_thread set draft_id = null",
                "veridict_workflow | insert into comment select * from comment",
                "veridict_workflow | update comment_thread set state = 'RESOLVED'",
            })
    void no_service_may(String role, String sql) throws SQLException {
        assertEquals(NOT_GRANTED, refused(role, sql), sql);
    }

    @Test
    void a_mention_is_of_somebody_and_an_accepted_comment_is_of_the_thread() throws SQLException {
        Claim claim = newsroom.written(newsroom.mara());
        NewComment onPassage = new NewComment("So.", new QuoteInput("We searched", null, null), "We looked", null);
        CommentThread one = desk.open(claim.id(), onPassage, newsroom.edith());
        CommentThread other = desk.open(claim.id(), onPassage, newsroom.edith());
        assertEquals(
                NO_SUCH_ROW,
                refused(
                        "veridict_api",
                        "insert into comment_mention values ('%s', gen_random_uuid())".formatted(one.id())));
        assertEquals(
                NO_SUCH_ROW,
                refused(
                        "veridict_api",
                        "update comment_thread set accepted_id = '%s' where id = '%s'"
                                .formatted(other.id(), one.id())));
        CommentThread onClaim = desk.open(claim.id(), new NewComment("So.", null, null, null), newsroom.edith());
        assertEquals(
                AGAINST_A_CHECK,
                refused(
                        "veridict_api",
                        "update comment_thread set accepted_id = id where id = '%s'".formatted(onClaim.id())));
    }

    private String refused(String role, String sql) throws SQLException {
        try (Connection session = DriverManager.getConnection(url, role, role);
                Statement statement = session.createStatement()) {
            return assertThrows(SQLException.class, () -> statement.execute(sql), sql)
                    .getSQLState();
        }
    }
}
