-- An entry says who reads its texts: a text whose readers were widened no longer fits it. Those written before do not say it.
CREATE OR REPLACE FUNCTION texts_fit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM added t JOIN audit_entry e USING (claim_id, sequence)
               WHERE e.canonical::jsonb -> 'texts' ->> t.field IS DISTINCT FROM encode(sha256(convert_to(t.salt || t.text, 'UTF8')), 'hex')
                  OR coalesce(e.canonical::jsonb -> 'readers' ->> t.field, t.readers) <> t.readers) THEN
        RAISE EXCEPTION 'a text of the record does not fit what its entry committed to' USING ERRCODE = 'VCHAI';
    END IF;
    RETURN NULL;
END $$;

-- What the audit chains have no place for: moves that were refused, and changes of endpoints with their secrets, of the flow and of the scale.
CREATE TABLE log (
    id          uuid PRIMARY KEY,
    at          timestamptz NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('MOVE_REFUSED', 'ENDPOINT', 'FLOW', 'SCALE')),
    person_id   uuid        NOT NULL REFERENCES person,
    roles       text[]      NOT NULL DEFAULT '{}',
    claim_id    uuid REFERENCES claim,
    endpoint_id uuid REFERENCES endpoint,
    action      text        NOT NULL,
    detail      text        NOT NULL,
    minute      timestamp   NOT NULL GENERATED ALWAYS AS (date_trunc('minute', at AT TIME ZONE 'UTC')) STORED,
    CHECK ((kind = 'MOVE_REFUSED') = (claim_id IS NOT NULL)),
    CHECK ((kind = 'ENDPOINT') = (endpoint_id IS NOT NULL))
);
-- Whoever tries the same in a loop fills one row a minute.
CREATE UNIQUE INDEX log_refused_once ON log (person_id, claim_id, action, detail, minute) WHERE kind = 'MOVE_REFUSED';
CREATE INDEX log_newest ON log (at DESC, id DESC);
CREATE INDEX log_by_kind ON log (kind, at DESC, id DESC);
CREATE INDEX log_by_person ON log (person_id, at DESC, id DESC);
CREATE INDEX log_by_claim ON log (claim_id, at DESC, id DESC) WHERE claim_id IS NOT NULL;
GRANT SELECT, INSERT ON log TO veridict_api;
GRANT INSERT ON log TO veridict_ui, veridict_workflow;

CREATE FUNCTION log_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what stands in the log is neither changed nor deleted' USING ERRCODE = 'VCHAI';
END $$;
CREATE TRIGGER log_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON log FOR EACH STATEMENT EXECUTE FUNCTION log_stays();

-- No service changes the scale: whoever does, does it here.
CREATE FUNCTION scale_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO log (id, at, kind, person_id, action, detail)
    VALUES (gen_random_uuid(), clock_timestamp(), 'SCALE', '00000000-0000-0000-0000-000000000000', lower(TG_OP),
            coalesce(NEW.key, OLD.key) || ' by ' || session_user);
    RETURN NULL;
END $$;
CREATE TRIGGER scale_changed AFTER INSERT OR UPDATE OR DELETE ON rating FOR EACH ROW EXECUTE FUNCTION scale_changed();
