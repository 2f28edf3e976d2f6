-- Claims are set aside and go on; published verdicts are corrected, and taken back. What was published stays as it was.

ALTER TABLE claim
    ADD COLUMN held_from       text,
    ADD COLUMN held_until      timestamptz,
    ADD COLUMN correction_kind text,
    ADD COLUMN correction_note text,
    ADD COLUMN retracted_at    timestamptz,
    ADD CHECK ((state = 'ON_HOLD') = (held_from IS NOT NULL)),
    ADD CHECK (held_until IS NULL OR held_from IS NOT NULL),
    ADD CHECK ((correction_kind IS NULL) = (correction_note IS NULL)),
    ADD CHECK (state <> 'UNDER_CORRECTION' OR correction_kind IS NOT NULL AND published_version IS NOT NULL),
    ADD CHECK ((state = 'RETRACTED') = (retracted_at IS NOT NULL));
CREATE INDEX claim_in_work ON claim (assignee_id)
    WHERE state IN ('IN_REVIEW', 'IN_CROSS_CHECK', 'PROPOSED', 'APPROVED', 'UNDER_CORRECTION', 'ON_HOLD');
CREATE INDEX claim_held_until ON claim (held_until) WHERE held_until IS NOT NULL;
GRANT UPDATE (held_from, held_until, correction_kind, correction_note, retracted_at) ON claim TO veridict_api, veridict_ui;

-- A correction that was abandoned keeps its draft, and the next one begins with another.
ALTER TABLE draft ADD COLUMN abandoned_at timestamptz;
ALTER TABLE draft DROP CONSTRAINT draft_claim_id_number_key;
CREATE UNIQUE INDEX one_draft_of_a_version ON draft (claim_id, number) WHERE abandoned_at IS NULL;
GRANT UPDATE (abandoned_at) ON draft TO veridict_api, veridict_ui;

CREATE FUNCTION abandoned_for_good() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.abandoned_at IS NOT NULL OR NEW.number = 1 OR EXISTS (SELECT FROM verdict_version v WHERE v.draft_id = NEW.id)
       OR EXISTS (SELECT FROM draft_approval a WHERE a.draft_id = NEW.id AND a.ended_at IS NULL) THEN
        RAISE EXCEPTION 'only the open draft of a correction is abandoned, and once' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER abandoned_for_good BEFORE UPDATE OF abandoned_at ON draft
    FOR EACH ROW WHEN (NEW.abandoned_at IS DISTINCT FROM OLD.abandoned_at) EXECUTE FUNCTION abandoned_for_good();

CREATE TABLE retraction (
    claim_id  uuid PRIMARY KEY REFERENCES claim,
    person_id uuid        NOT NULL REFERENCES person,
    note      text        NOT NULL,
    at        timestamptz NOT NULL
);
GRANT SELECT, INSERT ON retraction TO veridict_api, veridict_ui;

-- Four eyes hold for taking a verdict back too: of every version, public or open.
CREATE FUNCTION no_hand_retracts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE draft SET guard = guard + 1 WHERE claim_id = NEW.claim_id AND abandoned_at IS NULL;
    IF EXISTS (SELECT FROM draft_hand h JOIN draft d ON d.id = h.draft_id
               WHERE d.claim_id = NEW.claim_id AND d.abandoned_at IS NULL AND h.person_id = NEW.person_id) THEN
        RAISE EXCEPTION 'four eyes: a hand of a verdict cannot retract it' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER four_eyes BEFORE INSERT ON retraction FOR EACH ROW EXECUTE FUNCTION no_hand_retracts();

CREATE FUNCTION is_approved(state text, held_from text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT state = 'APPROVED' OR state = 'ON_HOLD' AND held_from = 'APPROVED'
$$;

-- As before, and: an approval outlives a hold, unless what was approved changes meanwhile; an abandoned correction leaves what is public;
-- a verdict is retracted only by somebody who may.
CREATE OR REPLACE FUNCTION state_follows_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'SUBMITTED' OR NEW.published_version IS NOT NULL THEN
            RAISE EXCEPTION 'a claim begins submitted' USING ERRCODE = 'V4EYE';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.state = 'PUBLISHED' AND OLD.state = 'UNDER_CORRECTION' THEN
        IF NEW.published_version IS DISTINCT FROM OLD.published_version THEN
            RAISE EXCEPTION 'four eyes: a correction is published after its approval' USING ERRCODE = 'V4EYE';
        END IF;
    ELSIF (NEW.state = 'PUBLISHED' AND OLD.state <> 'PUBLISHED') OR (is_approved(NEW.state, NEW.held_from) AND NOT is_approved(OLD.state, OLD.held_from)) THEN
        IF NOT EXISTS (
            SELECT FROM draft d
            WHERE d.claim_id = NEW.id AND d.abandoned_at IS NULL AND d.number = coalesce(OLD.published_version, 0) + 1
              AND EXISTS (SELECT FROM draft_approval a WHERE a.draft_id = d.id AND a.ended_at IS NULL)
              AND (NEW.state <> 'PUBLISHED' OR EXISTS (SELECT FROM verdict_version v WHERE v.draft_id = d.id AND v.number = NEW.published_version))) THEN
            RAISE EXCEPTION 'four eyes: % needs an approved draft', lower(NEW.state) USING ERRCODE = 'V4EYE';
        END IF;
    END IF;
    IF NEW.state = 'RETRACTED' AND OLD.state <> 'RETRACTED' AND NOT EXISTS (SELECT FROM retraction r WHERE r.claim_id = NEW.id) THEN
        RAISE EXCEPTION 'four eyes: nobody took this verdict back' USING ERRCODE = 'V4EYE';
    END IF;
    IF OLD.slug IS NOT NULL AND NEW.slug IS DISTINCT FROM OLD.slug OR NEW.published_version < OLD.published_version
       OR OLD.state = 'RETRACTED' AND NEW.state <> 'RETRACTED' THEN
        RAISE EXCEPTION 'what was published keeps its address and its versions' USING ERRCODE = 'V4EYE';
    END IF;
    IF is_approved(OLD.state, OLD.held_from) AND NOT is_approved(NEW.state, NEW.held_from) AND NEW.state <> 'PUBLISHED' THEN
        UPDATE draft_approval a SET ended_at = now() FROM draft d WHERE d.claim_id = NEW.id AND a.draft_id = d.id AND a.ended_at IS NULL
            AND NOT EXISTS (SELECT FROM verdict_version v WHERE v.draft_id = d.id);
    END IF;
    RETURN NEW;
END $$;
DROP TRIGGER state_follows_approval ON claim;
CREATE TRIGGER state_follows_approval BEFORE INSERT OR UPDATE OF state, slug, published_version, held_from ON claim
    FOR EACH ROW EXECUTE FUNCTION state_follows_approval();
