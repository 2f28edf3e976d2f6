-- A claim that says what another says points to it, and to no duplicate: the root stays the root. Two who mark each other's claims meet here,
-- because both write the row they point to.

ALTER TABLE claim
    ADD COLUMN duplicate_of uuid REFERENCES claim,
    ADD CHECK ((state = 'DUPLICATE') = (duplicate_of IS NOT NULL)),
    ADD CHECK (duplicate_of <> id),
    ADD CHECK (duplicate_of IS NULL OR published_version IS NULL);
CREATE INDEX claim_duplicates ON claim (duplicate_of, created_at DESC, id DESC) WHERE duplicate_of IS NOT NULL;
GRANT UPDATE (duplicate_of) ON claim TO veridict_api, veridict_ui;

CREATE FUNCTION duplicates_have_a_root() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    further uuid;
BEGIN
    UPDATE claim SET demand = demand WHERE id = NEW.duplicate_of RETURNING duplicate_of INTO further;
    IF further IS NOT NULL OR EXISTS (SELECT FROM claim c WHERE c.duplicate_of = NEW.id) THEN
        RAISE EXCEPTION 'a duplicate points to a claim that is none' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER duplicates_have_a_root BEFORE INSERT OR UPDATE OF duplicate_of ON claim
    FOR EACH ROW WHEN (NEW.duplicate_of IS NOT NULL) EXECUTE FUNCTION duplicates_have_a_root();

-- What a duplicate brought is a copy that knows where it comes from, so that it goes when the duplicate does.
ALTER TABLE position ADD COLUMN origin_claim_id uuid REFERENCES claim;
ALTER TABLE appearance ADD COLUMN origin_claim_id uuid REFERENCES claim;

-- RFC 9562, version 7; PostgreSQL has its own from 18 on.
CREATE FUNCTION time_ordered_uuid() RETURNS uuid LANGUAGE sql VOLATILE AS $$
    SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
$$;
