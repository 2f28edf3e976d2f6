-- Five years of a newsroom in :claims claims, each with its record, its events and, when it was published, its verdict. What is open is young; a
-- subject, a language, a colleague has its months (one part in 25, long ago), and words are as unevenly used as words are. Loaded by the
-- administrator past all triggers: nothing here was decided by anybody, and no chain holds.
SET session_replication_role = replica;
SET maintenance_work_mem = '512MB';
CREATE FUNCTION pg_temp.id(kind text, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT (repeat(kind, 8) || '-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid $$;

INSERT INTO person (id, issuer, subject, name, roles, seen_at)
SELECT pg_temp.id('a', i), 'bench', 'checker-' || i, 'Checker ' || i, '{fact-checker}'::text[], now() FROM generate_series(1, 40) i
UNION ALL SELECT pg_temp.id('d', i), 'bench', 'reader-' || i, 'Reader ' || i, '{submitter}'::text[], now() FROM generate_series(1, 1100) i;
INSERT INTO claimant (id, name, kind, publicness, created_at)
SELECT pg_temp.id('c', i), 'Claimant ' || i, 'PERSON', 'PUBLIC', now() FROM generate_series(1, 2100) i;
INSERT INTO claimant_name (claimant_id, key, name) SELECT id, lower(name), name FROM claimant;

-- The rows first, then the indexes of a claim: the words alone would take minutes otherwise.
CREATE TEMP TABLE later AS SELECT indexname, indexdef FROM pg_indexes
WHERE schemaname = 'public' AND tablename = 'claim' AND indexdef NOT LIKE 'CREATE UNIQUE%';
DO $$ DECLARE index record; BEGIN
    FOR index IN SELECT * FROM later LOOP EXECUTE format('DROP INDEX %I', index.indexname); END LOOP;
END $$;

CREATE TEMP TABLE word AS SELECT array_agg(w || s) AS words
FROM unnest(string_to_array('residence attack nitrate budget border vaccine pipeline minister council school harvest inflation bridge hospital drone
    election tunnel refugee dolphin tariff satellite archive river museum orchestra battery forest railway glacier passport', ' ')) w,
     unnest(ARRAY['', 's', 'gate', 'report', 'law', 'tax', 'war', 'plan', 'fund', 'vote', 'crisis', 'reform']) s;

INSERT INTO claim (id, version, sequence, state, statement, form, language, claimant_id, topics, priority, contested, assignee_id, submitter_id,
                   article_id, slug, published_version, published_at, audit_head, audit_signature, created_at, updated_at, clock_began_at,
                   deadline, due_soon_at, escalated_at, escalated_to, stopped_for)
SELECT pg_temp.id('0', i), 3, 3, state, said || CASE WHEN part = 5 THEN ' covid' ELSE '' END || CASE WHEN i % (:claims / 40) = 7 THEN ' needle' ELSE '' END,
       'PARAPHRASE',
       CASE WHEN part = 7 THEN 'ka' WHEN dice % 500 = 3 THEN 'ar' WHEN dice % 4 = 0 THEN 'uk' ELSE 'en' END,
       pg_temp.id('c', CASE WHEN part = 10 THEN 2 WHEN dice % 5 = 0 THEN 1 ELSE 3 + dice % 2000 END),
       CASE WHEN part = 12 THEN '{election}' WHEN i % (:claims / 40) = 1 THEN '{rare}' WHEN dice % 7 < 3 THEN '{war,europe}' ELSE '{money}' END::text[],
       CASE WHEN dice % 103 = 0 THEN 3 WHEN dice % 11 = 0 THEN 2 WHEN dice % 13 = 0 THEN 0 ELSE 1 END,
       part = 15,
       CASE WHEN state NOT IN ('SUBMITTED', 'ACCEPTED') THEN pg_temp.id('a', CASE WHEN part = 2 THEN 2 ELSE 3 + dice % 31 END) END,
       pg_temp.id('d', CASE WHEN part = 17 THEN 2 WHEN dice % 2 = 0 THEN 1 ELSE 3 + dice % 1009 END),
       CASE WHEN dice % 3 = 0 THEN pg_temp.id('b', i / 30) END,
       CASE WHEN state = 'PUBLISHED' THEN 'claim-' || i END,
       CASE WHEN state = 'PUBLISHED' THEN 1 END,
       CASE WHEN state = 'PUBLISHED' THEN at + interval '3 days' END,
       '', '', at, CASE WHEN is_open THEN at ELSE at + interval '3 days' END, at,
       due, due - interval '6 hours', CASE WHEN due < now() THEN due END, CASE WHEN due < now() THEN 'editor' END,
       CASE WHEN is_open AND dice % 100 = 0 THEN pg_temp.id('a', 3) END
FROM (SELECT *, CASE WHEN is_open THEN at + interval '9 days' END AS due,
             CASE WHEN is_open THEN (ARRAY['SUBMITTED', 'SUBMITTED', 'ACCEPTED', 'IN_REVIEW', 'PROPOSED'])[1 + dice % 5]
                  WHEN dice % 17 < 16 THEN 'PUBLISHED' ELSE 'DECLINED' END AS state
      FROM (SELECT i, abs(hashint4(i)) AS dice, i::bigint * 25 / :claims AS part, i > :claims * 0.98 AS is_open,
                   now() - (:claims - i) * (interval '5 years' / :claims) AS at
            FROM generate_series(1, :claims) i) numbered) claims
CROSS JOIN word CROSS JOIN LATERAL (
    SELECT string_agg(words[1 + (360 * power(abs(hashint8(i::bigint * 16 + n)) / 2147483648.0, 3))::int % 360], ' ') AS said
    FROM generate_series(1, 12) n) sentence;
DO $$ DECLARE index record; BEGIN
    FOR index IN SELECT * FROM later LOOP EXECUTE index.indexdef; END LOOP;
END $$;

INSERT INTO audit_entry (claim_id, sequence, at, actor_id, role, entry, from_state, to_state, canonical, hash, previous_hash)
SELECT c.id, s.*, '{}', '', '' FROM claim c CROSS JOIN LATERAL (VALUES
    (1, c.created_at, c.submitter_id, 'submitter', 'submit', NULL, 'SUBMITTED'),
    (2, c.created_at + interval '1 hour', c.submitter_id, 'fact-checker', 'accept', 'SUBMITTED', 'ACCEPTED'),
    (3, c.updated_at, c.submitter_id, 'editor', CASE c.state WHEN 'DECLINED' THEN 'decline' ELSE 'publish' END, 'ACCEPTED', c.state)) s
    (sequence, at, actor_id, role, entry, from_state, to_state);
INSERT INTO audit_text (claim_id, sequence, field, readers, salt, text)
SELECT id, 3, 'code.after', 'CLAIM', '', 'OPINION' FROM claim WHERE state = 'DECLINED';
INSERT INTO event (id, position, claim_id, sequence, type, at, audience, submitter_id, thin, full_body)
SELECT gen_random_uuid(), row_number() OVER (), e.claim_id, e.sequence, 'claim.accepted', e.at, CASE e.entry WHEN 'publish' THEN 'PUBLIC' ELSE 'OWN' END,
       c.submitter_id, '{"type": "claim.accepted", "data": {}}', '{"type": "claim.accepted", "data": {}}'
FROM audit_entry e JOIN claim c ON c.id = e.claim_id WHERE e.sequence > 1;
SELECT setval('event_position', max(position)) FROM event;
INSERT INTO draft (id, claim_id, number, revision, rating, conclusion, changed_by, updated_at)
SELECT gen_random_uuid(), id, 1, 1, 'false', 'It does not hold.', submitter_id, published_at FROM claim WHERE published_version = 1;
INSERT INTO verdict_version (claim_id, number, draft_id, kind, rating, language, snapshot, approved_by, published_by, published_at)
SELECT c.id, 1, d.id, CASE WHEN abs(hashtext(c.slug)) % 50 = 0 THEN 'CORRECTION' ELSE 'FIRST' END, 'false', c.language,
       jsonb_build_object('claimId', c.id, 'number', 1, 'slug', c.slug, 'kind', 'FIRST', 'rating', jsonb_build_object('key', 'false', 'label', 'False'),
           'conclusion', 'It does not hold.', 'explanation', '', 'language', 'en', 'publishedAt', to_char(c.published_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
           'statement', c.statement, 'form', c.form, 'summary', c.slug, 'claimLanguage', c.language, 'topics', '[]'::jsonb, 'appearances', '[]'::jsonb,
           'positions', '[]'::jsonb, 'evidence', '[]'::jsonb, 'searches', '[]'::jsonb, 'contacts', '[]'::jsonb, 'checklist', '[]'::jsonb)::text,
       c.submitter_id, c.submitter_id, c.published_at
FROM claim c JOIN draft d ON d.claim_id = c.id;
INSERT INTO complaint (id, revision, claim_id, version, text, state, due, received_at)
SELECT gen_random_uuid(), 1, id, 1, 'It is wrong.', 'RECEIVED', now() + interval '9 days', published_at
FROM claim WHERE published_version = 1 AND abs(hashtext(slug)) % 20 = 0;
INSERT INTO log (id, at, kind, person_id, claim_id, action, detail)
SELECT gen_random_uuid(), created_at, 'MOVE_REFUSED', submitter_id, id, 'publish', 'wrong-state' FROM claim WHERE priority = 2;
