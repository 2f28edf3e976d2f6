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
