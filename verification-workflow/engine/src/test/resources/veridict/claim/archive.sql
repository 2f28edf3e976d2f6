-- A newsroom's years: what is open is young, and a subject, a language or a colleague has its months (4 % of all, long ago).
SET session_replication_role = replica;  -- nobody and nothing stands behind the ids
CREATE FUNCTION pg_temp.id(kind text, i integer) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT (repeat(kind, 8) || '-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid $$;
INSERT INTO claim (id, version, sequence, state, statement, form, language, claimant_id, topics, priority, contested, assignee_id, submitter_id,
                   article_id, slug, published_version, published_at, audit_head, audit_signature, created_at, updated_at,
                   deadline, due_soon_at, escalated_at, escalated_to, stopped_for)
SELECT pg_temp.id('0', i), 1, 1, state,
       'common claim ' || i || CASE WHEN part = 5 THEN ' covid' ELSE '' END || CASE WHEN dice % 20000 = 7 THEN ' needle' ELSE '' END,
       'PARAPHRASE',
       CASE WHEN part = 7 THEN 'ka' WHEN dice % 500 = 3 THEN 'ar' WHEN dice % 4 = 0 THEN 'uk' ELSE 'en' END,
       pg_temp.id('c', CASE WHEN part = 10 THEN 2 WHEN dice % 5 = 0 THEN 1 ELSE 3 + dice % 2000 END),
       CASE WHEN part = 12 THEN '{election}' WHEN dice % 10000 = 1 THEN '{rare}' WHEN dice % 7 < 3 THEN '{war,europe}' ELSE '{money}' END::text[],
       CASE WHEN dice % 103 = 0 THEN 3 WHEN dice % 11 = 0 THEN 2 WHEN dice % 13 = 0 THEN 0 ELSE 1 END,
       part = 15,
       CASE WHEN state NOT IN ('SUBMITTED', 'ACCEPTED') THEN pg_temp.id('a', CASE WHEN part = 2 THEN 2 ELSE 3 + dice % 31 END) END,
       pg_temp.id('d', CASE WHEN part = 17 THEN 2 WHEN dice % 2 = 0 THEN 1 ELSE 3 + dice % 1009 END),
       CASE WHEN dice % 3 = 0 THEN pg_temp.id('b', i / 30) END,
       CASE WHEN state = 'PUBLISHED' THEN 'claim-' || i END,
       CASE WHEN state = 'PUBLISHED' THEN 1 END,
       CASE WHEN state = 'PUBLISHED' THEN at + interval '3 days' END,
       '', '', at, CASE WHEN is_open THEN at ELSE at + interval '3 days' END,
       deadline, deadline - interval '6 hours', CASE WHEN deadline < '2026-01-01' THEN deadline END, CASE WHEN deadline < '2026-01-01' THEN 'editor' END,
       CASE WHEN is_open AND dice % 100 = 0 THEN pg_temp.id('a', 3) END
FROM (SELECT *, CASE WHEN is_open THEN at + interval '1 day' END AS deadline FROM (SELECT *, CASE WHEN is_open THEN (ARRAY['SUBMITTED', 'SUBMITTED', 'ACCEPTED', 'IN_REVIEW', 'PROPOSED'])[1 + dice % 5]
                     WHEN dice % 17 < 16 THEN 'PUBLISHED' ELSE 'DECLINED' END AS state
      FROM (SELECT i, abs(hashint4(i)) AS dice, i * 25 / :claims AS part, i > :claims * 0.98 AS is_open,
                   timestamptz '2026-01-01T00:00:00Z' - (:claims - i) * interval '10 minutes' AS at
            FROM generate_series(1, :claims) i) numbered) claims) due;
