-- Whoever rated a draft knows by the outcome what the first rating was, or was not: they do not rate it blindly a second time.
CREATE INDEX second_rating_of_draft ON second_rating (draft_id);
CREATE OR REPLACE FUNCTION rated_blindly() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    written draft;
BEGIN
    UPDATE draft SET guard = guard + 1 WHERE id = NEW.draft_id RETURNING * INTO written;
    IF EXISTS (SELECT FROM draft_hand h WHERE h.draft_id = NEW.draft_id AND h.person_id = NEW.rater_id)
       OR EXISTS (SELECT FROM draft_reading r WHERE r.draft_id = NEW.draft_id AND r.person_id = NEW.rater_id)
       OR EXISTS (SELECT FROM second_rating s WHERE s.draft_id = NEW.draft_id AND s.rater_id = NEW.rater_id) THEN
        RAISE EXCEPTION 'four eyes: who wrote, read or rated a draft does not rate it blindly' USING ERRCODE = 'V4EYE';
    END IF;
    IF written.claim_id <> NEW.claim_id OR written.rating IS DISTINCT FROM NEW.first OR written.changed_by <> NEW.author_id
       OR NOT EXISTS (SELECT FROM claim c WHERE c.id = NEW.claim_id AND c.state = 'IN_CROSS_CHECK' AND c.rater_id = NEW.rater_id) THEN
        RAISE EXCEPTION 'a second rating answers the first, by whom it was asked of' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;

-- What a stored answer may be of: a claim, its article, what was gathered and said on it, all of which name themselves; or a draft, which does not.
-- A sealed answer is of none of these and stays as it is; it is readable by nobody but who sent the request, and ends with its day.
CREATE FUNCTION may_be_of(of_claim uuid, answer text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT answer LIKE '{"revision":%' OR EXISTS (
        SELECT FROM (SELECT of_claim UNION ALL SELECT c.article_id FROM claim c WHERE c.id = of_claim
                     UNION ALL SELECT p.id FROM position p WHERE p.claim_id = of_claim UNION ALL SELECT a.id FROM appearance a WHERE a.claim_id = of_claim
                     UNION ALL SELECT c.id FROM contact c WHERE c.claim_id = of_claim UNION ALL SELECT e.id FROM evidence e WHERE e.claim_id = of_claim
                     UNION ALL SELECT s.id FROM search_record s WHERE s.claim_id = of_claim UNION ALL SELECT t.id FROM comment_thread t WHERE t.claim_id = of_claim
                     UNION ALL SELECT w.id FROM waiver w JOIN draft d ON d.id = w.draft_id WHERE d.claim_id = of_claim) names (id)
        WHERE position(names.id::text IN answer) > 0)
$$;
REVOKE ALL ON FUNCTION may_be_of FROM PUBLIC;

-- As before, but for the stored answers.
CREATE OR REPLACE FUNCTION redact_slug(of_claim uuid, what text[]) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    old text;
BEGIN
    SELECT c.slug INTO old FROM claim c WHERE c.id = of_claim AND length(c.slug) > 12
       AND EXISTS (SELECT FROM unnest(what) w WHERE length(in_slug(w)) > 1 AND position('-' || in_slug(w) || '-' IN '-' || c.slug) > 0);
    IF old IS NULL THEN
        RETURN 0;
    END IF;
    UPDATE claim SET slug = right(old, 12) WHERE id = of_claim;
    UPDATE verdict_version SET snapshot = replace(snapshot, old, right(old, 12)) WHERE claim_id = of_claim;
    UPDATE event SET thin = replace(thin, old, right(old, 12)), full_body = replace(full_body, old, right(old, 12)) WHERE claim_id = of_claim;
    UPDATE idempotency SET answer = replace(answer, old, right(old, 12)) WHERE may_be_of(of_claim, answer) AND position(old IN answer) > 0;
    RETURN 1;
END $$;

CREATE OR REPLACE FUNCTION redact_claim(of_claim uuid, what text[], mark text, in_entry bigint) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    of_it  constant text := 'claim_id = $1';
    drafts constant text := 'draft_id IN (SELECT d.id FROM draft d WHERE d.claim_id = $1)';
    places jsonb;
    texts  jsonb;
BEGIN
    places := jsonb_build_object(
        'address', redact_slug(of_claim, what),
        'wording', redact_claimant(of_claim, what, mark) + redact_rows('claim', 'id = $1', of_claim, what, mark,
            '{statement, medium, summary, translation_text, claimant_role, topics, external_id, quote_exact, quote_prefix, quote_suffix, correction_note}'),
        'article', redact_rows('article', 'id = (SELECT c.article_id FROM claim c WHERE c.id = $1)', of_claim, what, mark,
            '{title, outlet, byline, text, contributors}', '{url}'),
        'positions', redact_rows('position', of_it, of_claim, what, mark, '{speaker, role, medium, text}', '{url}'),
        'appearances', redact_rows('appearance', of_it, of_claim, what, mark, '{outlet, via, quote_exact, quote_prefix, quote_suffix}', '{url}'),
        'contacts', redact_rows('contact', of_it, of_claim, what, mark, '{party, channel, question, reply, reason}'),
        'evidence', redact_rows('evidence', of_it, of_claim, what, mark,
            '{title, publisher, quote, locator, origin, interests, public_description}', '{url, archived_url}'),
        'searches', redact_rows('search_record', of_it, of_claim, what, mark, '{place, query, note}'),
        'drafts', redact_rows('draft', of_it, of_claim, what, mark, '{conclusion, explanation, byline}'),
        'waivers', redact_rows('waiver', drafts, of_claim, what, mark, '{reason}'),
        'versions', redact_rows('verdict_version', of_it, of_claim, what, mark, '{note}', '{}', '{snapshot}')
            + redact_rows('retraction', of_it, of_claim, what, mark, '{note}'),
        'comments', redact_rows('comment_thread', of_it, of_claim, what, mark, '{quote_exact, quote_prefix, quote_suffix}')
            + redact_rows('comment', 'thread_id IN (SELECT t.id FROM comment_thread t WHERE t.claim_id = $1)', of_claim, what, mark, '{text, suggestion}'),
        'complaints', redact_rows('complaint', of_it, of_claim, what, mark, '{text, answer}'),
        'events', redact_rows('event', of_it, of_claim, what, mark, '{}', '{}', '{thin, full_body}'),
        'deliveries', redact_rows('attempt', 'delivery_id IN (SELECT d.id FROM delivery d JOIN event e ON e.id = d.event_id WHERE e.claim_id = $1)',
            of_claim, what, mark, '{}', '{}', '{excerpt}'));
    -- A stored answer is one of them over again, and an earlier request is of these texts too.
    PERFORM redact_rows('idempotency', 'may_be_of($1, answer)', of_claim, what, mark, '{}', '{}', '{answer}');
    PERFORM redact_rows('redaction', of_it, of_claim, what, mark, '{legal_basis, reason}');
    -- An article is known by its text; the hash of what it was would still tell what it was.
    UPDATE article a SET sha256 = encode(sha256(convert_to(a.text, 'UTF8')), 'hex')
        FROM claim c WHERE (places ->> 'article')::integer > 0 AND c.id = of_claim AND a.id = c.article_id;
    -- A draft that somebody has open no longer fits: their next save shows both.
    UPDATE draft d SET revision = revision + 1 WHERE (places ->> 'drafts')::integer > 0 AND d.claim_id = of_claim AND d.abandoned_at IS NULL
        AND NOT EXISTS (SELECT FROM verdict_version v WHERE v.draft_id = d.id);
    UPDATE draft_approval a SET revision = d.revision FROM draft d WHERE d.id = a.draft_id AND d.claim_id = of_claim AND a.ended_at IS NULL;
    texts := redact_record(of_claim, what, mark, in_entry);
    places := places || jsonb_build_object('history', jsonb_array_length(texts));
    RETURN jsonb_build_object('places', (SELECT jsonb_object_agg(p.key, p.value) FROM jsonb_each(places) p WHERE p.value <> '0'), 'texts', texts);
END $$;

-- All drafts of a claim, those that were set aside too: the index of those in use does not have them.
CREATE INDEX draft_of_claim ON draft (claim_id);
