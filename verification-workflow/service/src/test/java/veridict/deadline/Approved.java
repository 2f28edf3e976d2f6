package veridict.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import veridict.Newsroom;

/** Claims that an editor approved and scheduled for a minute ago, as if the service had been down since. */
@ApplicationScoped
class Approved {

    private static final String CLAIM = """
            insert into claim (id, version, sequence, state, statement, form, language, priority, submitter_id, assignee_id, audit_head,
                audit_signature, created_at, updated_at, claimed_on, last_number, scheduled_at, scheduled_zone, scheduled_by)
            values (?, 5, 1, 'APPROVED', 'Somebody said something.', 'PARAPHRASE', 'en', 1, ?, ?, 'h', 's', now(), now(), current_date, 2,
                now() - interval '1 minute', 'Europe/Kyiv', ?)
            """;

    private static final String ENTRY = """
            insert into audit_entry (claim_id, sequence, at, actor_id, entry, to_state, canonical, hash) values (?, 1, now(), ?, 'approve', 'APPROVED', '{}', 'h')
            """;

    private static final String DRAFT = """
            insert into draft (id, claim_id, number, revision, rating, conclusion, explanation, language, citations, changed_by, updated_at)
            values (?, ?, 1, 1, 'unproven', 'Nothing shows it.', 'We searched [1] and [2].', 'en', '{1,2}', ?, now())
            """;

    private static final String SEARCH = """
            insert into search_record (id, claim_id, number, place, query, searched_on, result, created_at, created_by)
            values (gen_random_uuid(), ?, ?, ?, 'drones', now(), 'NOTHING_FOUND', now(), ?)
            """;

    private final Newsroom newsroom;

    Approved(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** @param afterwards what somebody did to it since, past the doors */
    UUID dueBy(UUID writer, UUID editor, UUID scheduledBy, String... afterwards) {
        UUID claim = UUID.randomUUID();
        UUID draft = UUID.randomUUID();
        newsroom.lookingAway(sql -> {
            sql.run(DRAFT, draft, claim, writer);
            sql.run("insert into draft_hand (draft_id, person_id) values (?, ?)", draft, writer);
            sql.run(
                    "insert into draft_approval (id, draft_id, revision, person_id, at) values (gen_random_uuid(), ?, 1, ?, now())",
                    draft,
                    editor);
            sql.run(SEARCH, claim, 1, "Satellite archive", writer);
            sql.run(SEARCH, claim, 2, "Register of alerts", writer);
            sql.run(ENTRY, claim, editor);
            sql.run(CLAIM, claim, writer, writer, scheduledBy);
            for (String statement : afterwards) {
                sql.run(statement, claim);
            }
        });
        return claim;
    }
}
