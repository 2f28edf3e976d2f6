-- The record cannot be written beside the door either: an entry is the head that its claim names, with the hash of what it says, and a text
-- is one that its entry committed to.

CREATE OR REPLACE FUNCTION chain_goes_on() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.previous_hash IS DISTINCT FROM (SELECT e.hash FROM audit_entry e WHERE e.claim_id = NEW.claim_id AND e.sequence = NEW.sequence - 1)
       OR (NEW.sequence > 1 AND NEW.previous_hash IS NULL) THEN
        RAISE EXCEPTION 'audit entry % does not follow the one before it', NEW.sequence USING ERRCODE = 'VCHAI';
    END IF;
    IF NEW.hash <> encode(sha256(convert_to(NEW.canonical, 'UTF8')), 'hex')
       OR NOT EXISTS (SELECT FROM claim c WHERE c.id = NEW.claim_id AND c.sequence = NEW.sequence AND c.audit_head = NEW.hash) THEN
        RAISE EXCEPTION 'audit entry % is not the head of its claim', NEW.sequence USING ERRCODE = 'VCHAI';
    END IF;
    RETURN NEW;
END $$;

-- After the statement, because an entry and its texts are written by one.
CREATE FUNCTION texts_fit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM added t JOIN audit_entry e USING (claim_id, sequence)
               WHERE e.canonical::jsonb -> 'texts' ->> t.field IS DISTINCT FROM encode(sha256(convert_to(t.salt || t.text, 'UTF8')), 'hex')) THEN
        RAISE EXCEPTION 'a text of the record does not fit what its entry committed to' USING ERRCODE = 'VCHAI';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER texts_fit AFTER INSERT ON audit_text REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION texts_fit();

-- A place in the feed that was never given out is refused instead of skipping what will come before it.
GRANT SELECT ON SEQUENCE event_position TO veridict_workflow;
