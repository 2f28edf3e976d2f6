package veridict.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import veridict.Newsroom;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.Role;
import veridict.review.Move;

/** What the database refuses about redactions, whoever writes: SQL under a service's own role. */
@QuarkusTest
class RedactionInTheDatabaseTest {

    private static final String FOUR_EYES = "V4EYE";
    private static final String NOT_GRANTED = "42501";

    @Inject
    Newsroom newsroom;

    @Inject
    RedactionDesk desk;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ParameterizedTest
    @ValueSource(strings = {"veridict_api", "veridict_ui"})
    void who_asked_does_not_execute_it(String service) {
        Actor both = newsroom.person("both", "An editor who is admin", Role.EDITOR, Role.ADMIN);
        Claim claim = newsroom.published();
        assertEquals(FOUR_EYES, refused(service, execute(asked(claim, both), both)));
    }

    @Test
    void an_editor_does_not_execute_it() {
        assertEquals(
                FOUR_EYES,
                refused("veridict_api", execute(asked(newsroom.published(), newsroom.edith()), newsroom.omar())));
    }

    @Test
    void a_recused_admin_does_not_execute_it() {
        Actor both = newsroom.person("both", "An editor who is admin", Role.EDITOR, Role.ADMIN);
        Claim claim = newsroom.published();
        UUID asked = asked(claim, newsroom.edith());
        newsroom.move(newsroom.now(claim, both), new Move.Recuse(both.id(), "A cousin."), both);
        assertEquals(FOUR_EYES, refused("veridict_api", execute(asked, both)));
    }

    @Test
    void what_was_made_is_neither_made_again_nor_forgotten() {
        Claim claim = newsroom.published();
        UUID asked = asked(claim, newsroom.edith());
        newsroom.move(newsroom.now(claim, newsroom.ada()), new Move.Redact(asked), newsroom.ada());
        assertEquals(FOUR_EYES, refused("veridict_api", execute(asked, newsroom.ada())));
        assertEquals(FOUR_EYES, refused("veridict_api", "delete from redaction where id = '" + asked + "'"));
    }

    @Test
    void what_removes_a_text_leaves_an_entry_or_nothing() {
        Claim claim = newsroom.published();
        UUID asked = asked(claim, newsroom.edith());
        assertEquals("23503", refused("veridict_api", execute(asked, newsroom.ada())));
        assertEquals(
                claim.statement(), newsroom.now(claim, newsroom.mara()).statement(), "removed without an entry of it");
    }

    @Test
    void a_checker_does_not_ask_for_it() {
        Claim claim = newsroom.published();
        assertEquals(FOUR_EYES, refused("veridict_api", insert(claim, newsroom.mara(), "")));
        assertEquals(NOT_GRANTED, refused("veridict_api", insert(claim, newsroom.edith(), ", executed_at")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "veridict_api | update redaction set reason = 'another'",
                "veridict_ui | update redaction set executed_by = null",
                "veridict_workflow | select * from redaction",
                "veridict_workflow | select execute_redaction(gen_random_uuid(), gen_random_uuid(), now())",
                "veridict_workflow | select rehearse_redaction(gen_random_uuid(), '{a text}')",
                "veridict_api | select redact_claim(gen_random_uuid(), '{a text}', '', 1)",
                "veridict_api | select redact_rows('claim', 'true', gen_random_uuid(), '{a text}', '', '{statement}')",
                "veridict_ui | select redact_record(gen_random_uuid(), '{a text}', '', 1)",
                "veridict_api | select redact_slug(gen_random_uuid(), '{a text}')",
                "veridict_api | select redact_claimant(gen_random_uuid(), '{a text}', '')",
                "veridict_api | update verdict_version set snapshot = '{}'",
                "veridict_api | update audit_text set text = ''",
                "veridict_api | update event set thin = '{}'",
            })
    void no_service_has_another_way(String service, String sql) {
        assertEquals(NOT_GRANTED, refused(service, sql));
    }

    private UUID asked(Claim claim, Actor editor) {
        return desk.request(
                        claim.id(), new NewRedaction(List.of("Ninety-one drones"), null, "A law", "A reason."), editor)
                .part()
                .id();
    }

    private static String execute(UUID redaction, Actor by) {
        return "select execute_redaction('%s', '%s', now())".formatted(redaction, by.id());
    }

    private static String insert(Claim claim, Actor by, String more) {
        return "insert into redaction (id, claim_id, what, called, legal_basis, reason, requested_by, requested_at%s) select gen_random_uuid(), '%s', '{a text}', 'text', 'A law', 'A reason.', '%s', now()%s"
                .formatted(more, claim.id(), by.id(), more.isEmpty() ? "" : ", now()");
    }

    private String refused(String service, String sql) {
        return assertThrows(SQLException.class, () -> {
                    try (Connection session = DriverManager.getConnection(url, service, service)) {
                        session.createStatement().execute(sql);
                    }
                })
                .getSQLState();
    }
}
