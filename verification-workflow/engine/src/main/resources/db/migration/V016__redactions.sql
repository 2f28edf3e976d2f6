-- What the law orders removed is removed: asked for by an editor, done by an admin, wherever it stands on a claim, in what was frozen too.
-- No service may change a version, an entry's text or an event; the function that removes a text may, and does nothing else.

CREATE TABLE redaction (
    id           uuid PRIMARY KEY,
    claim_id     uuid        NOT NULL REFERENCES claim,
    what         text[],                         -- the texts, as they stand; gone when they are
    called       text        NOT NULL,           -- what stands in their place: [name removed 2026-11-27]
    legal_basis  text        NOT NULL,
    reason       text        NOT NULL,
    requested_by uuid        NOT NULL REFERENCES person,
    requested_at timestamptz NOT NULL,
    executed_by  uuid REFERENCES person,
    executed_at  timestamptz,
    sequence     bigint,                         -- of the entry that tells of it
    places       jsonb,                          -- in how many fields of what it stood
    CHECK (num_nulls(executed_by, executed_at, sequence, places) IN (0, 4)),
    CHECK ((what IS NULL) = (executed_at IS NOT NULL)),
    CHECK (what IS NULL OR cardinality(what) > 0 AND array_position(what, NULL) IS NULL),
    FOREIGN KEY (claim_id, sequence) REFERENCES audit_entry DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX redaction_of_claim ON redaction (claim_id, requested_at DESC, id DESC);
CREATE INDEX redaction_open ON redaction (requested_at DESC, id DESC) WHERE executed_at IS NULL;
CREATE INDEX redaction_newest ON redaction (requested_at DESC, id DESC);
GRANT SELECT, INSERT (id, claim_id, what, called, legal_basis, reason, requested_by, requested_at), DELETE ON redaction TO veridict_api, veridict_ui;

CREATE FUNCTION two_people_redact() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND OLD.executed_at IS NOT NULL THEN
        RAISE EXCEPTION 'what was redacted stays on record' USING ERRCODE = 'V4EYE';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF NOT EXISTS (SELECT FROM person p WHERE p.id = NEW.requested_by AND 'editor' = ANY (p.roles)) THEN
        RAISE EXCEPTION 'four eyes: a redaction is asked for by an editor' USING ERRCODE = 'V4EYE';
    END IF;
    IF NEW.executed_by IS NOT NULL AND (NEW.executed_by = NEW.requested_by
        OR NOT EXISTS (SELECT FROM person p, claim c WHERE p.id = NEW.executed_by AND 'admin' = ANY (p.roles)
                                                       AND c.id = NEW.claim_id AND NEW.executed_by <> ALL (c.recused))) THEN
        RAISE EXCEPTION 'four eyes: a redaction is executed by an admin who did not ask for it' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER four_eyes BEFORE INSERT OR DELETE OR UPDATE OF executed_by ON redaction FOR EACH ROW EXECUTE FUNCTION two_people_redact();
CREATE TRIGGER not_recused BEFORE INSERT ON redaction FOR EACH ROW EXECUTE FUNCTION not_recused('requested_by');

-- A text that was redacted no longer fits what its entry committed to; the entry of the redaction commits to what stands there now.
ALTER TABLE audit_text ADD COLUMN redacted_in bigint, ADD FOREIGN KEY (claim_id, redacted_in) REFERENCES audit_entry DEFERRABLE INITIALLY DEFERRED;

-- How a text is found and what becomes of it ------------------------------------------------------------------------------------------

-- As it stands, however its words are spaced or broken into lines.
CREATE FUNCTION redaction_pattern(what text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT regexp_replace(regexp_replace(btrim(what, E' \t\r\n'), '([\\.^$*+?()[\]{}|])', '\\\1', 'g'), '\s+', '\\s+', 'g')
$$;

-- The longest first, so that a part of another leaves nothing of that other.
CREATE FUNCTION redacted(source text, what text[], mark text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    part text;
BEGIN
    FOR part IN SELECT w FROM unnest(what) w ORDER BY length(w) DESC, w LOOP
        source := regexp_replace(source, redaction_pattern(part), replace(mark, '\', '\\'), 'g');
    END LOOP;
    RETURN source;
END $$;

CREATE FUNCTION redacted(source text[], what text[], mark text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN source IS NOT NULL THEN ARRAY(SELECT redacted(s, what, mark) FROM unnest(source) WITH ORDINALITY t (s, n) ORDER BY n) END
$$;

-- An address with a hole in it leads nowhere.
CREATE FUNCTION redacted_url(source text, what text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN redacted(source, what, '') = source THEN source END
$$;

-- The strings of a document; ids, times and words of the vocabulary stay what programs read. A claimant without a name is nobody's id.
CREATE FUNCTION redacted_value(source json, what text[], mark text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    CASE json_typeof(source)
        WHEN 'object' THEN
            RETURN '{' || coalesce((SELECT string_agg(to_json(m.key)::text || ':' || CASE
                WHEN m.key IN ('id', 'sameAs') AND source ->> 'publicness' IS NOT NULL AND redacted(source ->> 'name', what, '') <> source ->> 'name'
                    THEN 'null'
                WHEN m.key IN ('url', 'archivedUrl', 'sameAs') AND json_typeof(m.value) = 'string'
                    THEN coalesce(to_json(redacted_url(m.value #>> '{}', what))::text, 'null')
                WHEN m.key IN ('id', 'key', 'type', 'form', 'kind', 'state', 'from', 'to', 'entry', 'priority', 'publicness', 'says', 'stance', 'visibility',
                               'outcome', 'result', 'language', 'claimLanguage', 'slug', 'gate', 'zone', 'audience', 'payload')
                    THEN m.value::text
                ELSE redacted_value(m.value, what, mark) END, ',' ORDER BY m.n)
                FROM (SELECT e.key, e.value, e.n FROM json_each(source) WITH ORDINALITY e (key, value, n)) m), '') || '}';
        WHEN 'array' THEN
            RETURN '[' || coalesce((SELECT string_agg(redacted_value(e.value, what, mark), ',' ORDER BY e.n)
                FROM json_array_elements(source) WITH ORDINALITY e (value, n)), '') || ']';
        WHEN 'string' THEN
            IF source #>> '{}' ~ '^(\d{4}-\d\d-\d\d(T[\d:.]+Z)?|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})$' THEN
                RETURN source::text;
            END IF;
            RETURN to_json(redacted(source #>> '{}', what, mark))::text;
        ELSE
            RETURN source::text;
    END CASE;
END $$;

-- A document, or a text that is none. Where nothing is to be removed, every byte stays.
CREATE FUNCTION redacted_document(source text, what text[], mark text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    document json;
    result   text;
BEGIN
    IF source IS NULL OR left(ltrim(source), 1) NOT IN ('{', '[', '"') THEN
        RETURN redacted(source, what, mark);
    END IF;
    BEGIN
        document := source::json;
    EXCEPTION WHEN invalid_text_representation THEN
        RETURN redacted(source, what, mark);
    END;
    result := redacted_value(document, what, mark);
    RETURN CASE WHEN result::jsonb = source::jsonb THEN source ELSE result END;
END $$;

-- Where it stands ---------------------------------------------------------------------------------------------------------------------

-- Removes texts from the rows of a table that belong to a claim, and says in how many.
CREATE FUNCTION redact_rows(of_table regclass, of_claim text, claim uuid, what text[], mark text,
                            texts text[] DEFAULT '{}', urls text[] DEFAULT '{}', documents text[] DEFAULT '{}') RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    changes text;
    changed text;
    counted integer;
BEGIN
    SELECT string_agg(format('%I = %s', name, rest), ', '), string_agg(format('%I IS DISTINCT FROM %s', name, rest), ' OR ') INTO changes, changed
    FROM (SELECT c, format('redacted(%I, $2, $3)', c) FROM unnest(texts) c
          UNION ALL SELECT c, format('redacted_url(%I, $2)', c) FROM unnest(urls) c
          UNION ALL SELECT c, format('redacted_document(%I, $2, $3)', c) FROM unnest(documents) c) field (name, rest);
    EXECUTE format('UPDATE %s SET %s WHERE (%s) AND (%s)', of_table, changes, of_claim, changed) USING claim, what, mark;
    GET DIAGNOSTICS counted = ROW_COUNT;
    RETURN counted;
END $$;

-- The words of an address, as they are made of a summary.
CREATE FUNCTION in_slug(what text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT btrim(regexp_replace(regexp_replace(lower(normalize(what, NFKD)), '[\u0300-\u036f]', '', 'g'), '[^a-z0-9]+', '-', 'g'), '-')
$$;

-- An address that says what is removed keeps its end, which is its own.
CREATE FUNCTION redact_slug(of_claim uuid, what text[]) RETURNS integer LANGUAGE plpgsql AS $$
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
    UPDATE idempotency SET answer = replace(answer, old, right(old, 12)) WHERE answer LIKE '%' || of_claim || '%';
    RETURN 1;
END $$;

-- Who made the claim is somebody else's claimant too: this claim gets one of its own, and one that nobody needs any more goes.
CREATE FUNCTION redact_claimant(of_claim uuid, what text[], mark text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    old claimant;
    new uuid := time_ordered_uuid();
BEGIN
    SELECT m.* INTO old FROM claim c JOIN claimant m ON m.id = c.claimant_id
        WHERE c.id = of_claim AND (redacted(m.name, what, '') <> m.name OR redacted(coalesce(m.same_as, ''), what, '') <> coalesce(m.same_as, '')
           OR EXISTS (SELECT FROM claimant_name n WHERE n.claimant_id = m.id AND redacted(n.name, what, '') <> n.name));
    IF old.id IS NULL THEN
        RETURN 0;
    END IF;
    INSERT INTO claimant SELECT (jsonb_populate_record(old, jsonb_build_object('id', new, 'name', mark, 'same_as', NULL, 'publicness', 'PRIVATE'))).*;
    INSERT INTO claimant_name (claimant_id, key, name) VALUES (new, lower(mark), mark);
    UPDATE claim SET claimant_id = new WHERE id = of_claim;
    IF NOT EXISTS (SELECT FROM claim c WHERE c.claimant_id = old.id) THEN
        DELETE FROM claimant_name WHERE claimant_id = old.id;
        DELETE FROM claimant WHERE id = old.id;
    END IF;
    RETURN 1;
END $$;

-- Salts go with the texts: with the salt, whoever guesses what stood there could tell that they guessed right.
CREATE FUNCTION redact_record(of_claim uuid, what text[], mark text, in_entry bigint) RETURNS jsonb LANGUAGE sql AS $$
    WITH removed AS (
        UPDATE audit_text t SET text = redacted_document(t.text, what, mark), salt = replace(gen_random_uuid()::text, '-', ''), redacted_in = in_entry
        WHERE t.claim_id = of_claim AND t.field <> 'removed' AND redacted_document(t.text, what, mark) <> t.text RETURNING t.sequence, t.field, t.salt, t.text)
    SELECT coalesce(jsonb_agg(jsonb_build_object('sequence', sequence, 'field', field, 'commitment', encode(sha256(convert_to(salt || text, 'UTF8')), 'hex'))
                              ORDER BY sequence, field), '[]') FROM removed
$$;

CREATE FUNCTION redact_claim(of_claim uuid, what text[], mark text, in_entry bigint) RETURNS jsonb LANGUAGE plpgsql AS $$
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
    PERFORM redact_rows('idempotency', 'answer LIKE ''%'' || $1 || ''%''', of_claim, what, mark, '{}', '{}', '{answer}');
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

-- The doors ---------------------------------------------------------------------------------------------------------------------------

-- Where a text stands on a claim: the redaction itself, taken back.
CREATE FUNCTION rehearse_redaction(of_claim uuid, what text[]) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    found text;
BEGIN
    PERFORM FROM claim c WHERE c.id = of_claim FOR UPDATE;
    BEGIN
        RAISE EXCEPTION USING ERRCODE = 'VBACK', MESSAGE = coalesce(redact_claim(of_claim, what, '[text removed]', 0) ->> 'places', '{}');
    EXCEPTION WHEN SQLSTATE 'VBACK' THEN
        GET STACKED DIAGNOSTICS found = MESSAGE_TEXT;
        RETURN found::jsonb;
    END;
END $$;

-- Removes what was asked for, and answers what the entry that tells of it has to commit to; of what nobody asked for, nothing.
CREATE FUNCTION execute_redaction(asked uuid, by_person uuid, at timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    request redaction;
    subject claim;
    result  jsonb;
BEGIN
    SELECT * INTO request FROM redaction r WHERE r.id = asked FOR UPDATE;
    SELECT * INTO subject FROM claim c WHERE c.id = request.claim_id FOR UPDATE;
    UPDATE redaction SET what = NULL, executed_by = by_person, executed_at = at, sequence = subject.sequence + 1, places = '{}' WHERE id = asked;
    result := redact_claim(request.claim_id, request.what, format('[%s removed %s]', request.called, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD')),
                           subject.sequence + 1);
    UPDATE redaction SET places = coalesce(result -> 'places', '{}') WHERE id = asked;
    RETURN result;
END $$;

-- Functions are everybody's unless it is said.
REVOKE ALL ON FUNCTION redact_rows, redact_slug, redact_claimant, redact_record, redact_claim, rehearse_redaction, execute_redaction FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rehearse_redaction, execute_redaction TO veridict_api, veridict_ui;

-- The guards of what was decided, for everybody but the owner: inside the functions above the owner writes, and nowhere else.
DROP TRIGGER state_follows_approval ON claim;
CREATE TRIGGER state_follows_approval BEFORE INSERT OR UPDATE OF state, slug, published_version, held_from ON claim
    FOR EACH ROW WHEN (current_user <> 'veridict_owner') EXECUTE FUNCTION state_follows_approval();
DROP TRIGGER hands ON draft;
CREATE TRIGGER hands AFTER INSERT OR UPDATE OF revision, rating, conclusion, explanation, language, byline, citations, changed_by, proposed_at ON draft
    FOR EACH ROW WHEN (current_user <> 'veridict_owner') EXECUTE FUNCTION who_writes_is_a_hand();
DROP TRIGGER not_recused ON draft;
CREATE TRIGGER not_recused BEFORE UPDATE OF revision, changed_by ON draft
    FOR EACH ROW WHEN ((NEW.revision <> OLD.revision OR NEW.changed_by <> OLD.changed_by) AND current_user <> 'veridict_owner')
    EXECUTE FUNCTION not_recused('changed_by');
DROP TRIGGER four_eyes ON complaint;
CREATE TRIGGER four_eyes BEFORE INSERT OR UPDATE ON complaint
    FOR EACH ROW WHEN (current_user <> 'veridict_owner') EXECUTE FUNCTION complaints_are_decided_by_others();
DROP TRIGGER not_recused ON complaint;
CREATE TRIGGER not_recused BEFORE UPDATE ON complaint
    FOR EACH ROW WHEN (NEW.decided_at IS NOT NULL AND current_user <> 'veridict_owner') EXECUTE FUNCTION not_recused('decided_by');
