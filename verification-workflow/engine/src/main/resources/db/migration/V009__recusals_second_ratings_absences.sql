-- Whom a conflict of interest keeps away from a claim; ratings by a second person who does not know the first; people who are away.

ALTER TABLE claim
    ADD COLUMN rater_id           uuid REFERENCES person,
    ADD COLUMN recused            uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN recused_themselves uuid[] NOT NULL DEFAULT '{}',  -- who may come back without an editor
    ADD CHECK ((state = 'IN_CROSS_CHECK') = (rater_id IS NOT NULL)),
    ADD CHECK (recused_themselves <@ recused),
    ADD CONSTRAINT recused_from_assignment CHECK (assignee_id <> ALL (recused)),
    ADD CONSTRAINT recused_from_rating CHECK (rater_id <> ALL (recused));
CREATE INDEX claim_to_rate ON claim (rater_id) WHERE rater_id IS NOT NULL;
GRANT UPDATE (rater_id, recused, recused_themselves) ON claim TO veridict_api, veridict_ui;

ALTER TABLE person
    ADD COLUMN version    bigint NOT NULL DEFAULT 1,
    ADD COLUMN away_until date,
    ADD COLUMN cover_id   uuid REFERENCES person,
    ADD CHECK (cover_id IS NULL OR away_until IS NOT NULL),
    ADD CHECK (cover_id <> id);
GRANT UPDATE (version, away_until, cover_id) ON person TO veridict_api, veridict_ui;

-- Who was shown a draft without being a hand of it: they cannot rate it blindly any more.
CREATE TABLE draft_reading (
    draft_id  uuid        NOT NULL REFERENCES draft,
    person_id uuid        NOT NULL REFERENCES person,
    at        timestamptz NOT NULL,
    PRIMARY KEY (draft_id, person_id)
);
GRANT SELECT, INSERT ON draft_reading TO veridict_api, veridict_ui;

CREATE TABLE second_rating (
    id        uuid PRIMARY KEY,
    claim_id  uuid        NOT NULL REFERENCES claim,
    draft_id  uuid        NOT NULL REFERENCES draft,
    first     text        NOT NULL REFERENCES rating,
    second    text        NOT NULL REFERENCES rating,
    author_id uuid        NOT NULL REFERENCES person,  -- who gave the first
    rater_id  uuid        NOT NULL REFERENCES person,
    at        timestamptz NOT NULL
);
CREATE INDEX second_rating_by_time ON second_rating (at);
GRANT SELECT, INSERT ON second_rating TO veridict_api, veridict_ui;

-- Recusal is a law wherever a person leaves a mark on a verdict. The claim's row is where a recusal and a mark wait for each other:
-- whoever comes second sees what the first did.
CREATE FUNCTION not_recused() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    mark   jsonb := to_jsonb(NEW);
    claim  uuid  := coalesce((mark ->> 'claim_id')::uuid, (SELECT d.claim_id FROM draft d WHERE d.id = (mark ->> 'draft_id')::uuid));
    barred boolean;
BEGIN
    SELECT (mark ->> TG_ARGV[0])::uuid = ANY (c.recused) INTO barred FROM claim c WHERE c.id = claim FOR SHARE;
    IF barred THEN
        RAISE EXCEPTION 'recusal: this person is kept away from the claim' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER not_recused BEFORE INSERT ON draft_hand FOR EACH ROW EXECUTE FUNCTION not_recused('person_id');
CREATE TRIGGER not_recused BEFORE INSERT ON draft_approval FOR EACH ROW EXECUTE FUNCTION not_recused('person_id');
CREATE TRIGGER not_recused BEFORE INSERT ON verdict_version FOR EACH ROW EXECUTE FUNCTION not_recused('published_by');
CREATE TRIGGER not_recused BEFORE INSERT ON retraction FOR EACH ROW EXECUTE FUNCTION not_recused('person_id');
CREATE TRIGGER not_recused BEFORE INSERT ON second_rating FOR EACH ROW EXECUTE FUNCTION not_recused('rater_id');
CREATE TRIGGER not_recused BEFORE UPDATE OF revision, changed_by ON draft
    FOR EACH ROW WHEN (NEW.revision <> OLD.revision OR NEW.changed_by <> OLD.changed_by) EXECUTE FUNCTION not_recused('changed_by');

CREATE FUNCTION recusal_ends_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF is_approved(NEW.state, NEW.held_from) AND EXISTS (
        SELECT FROM draft d JOIN draft_approval a ON a.draft_id = d.id
        WHERE d.claim_id = NEW.id AND a.ended_at IS NULL AND a.person_id = ANY (NEW.recused)
          AND NOT EXISTS (SELECT FROM verdict_version v WHERE v.draft_id = d.id)) THEN
        RAISE EXCEPTION 'recusal: what this person approved is not approved any more' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER recusal_ends_approval AFTER UPDATE OF recused ON claim
    FOR EACH ROW WHEN (NEW.recused <> OLD.recused) EXECUTE FUNCTION recusal_ends_approval();

-- A second rating is by somebody who neither wrote nor read the draft, of the rating that stands in it.
CREATE FUNCTION rated_blindly() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    written draft;
BEGIN
    UPDATE draft SET guard = guard + 1 WHERE id = NEW.draft_id RETURNING * INTO written;
    IF EXISTS (SELECT FROM draft_hand h WHERE h.draft_id = NEW.draft_id AND h.person_id = NEW.rater_id)
       OR EXISTS (SELECT FROM draft_reading r WHERE r.draft_id = NEW.draft_id AND r.person_id = NEW.rater_id) THEN
        RAISE EXCEPTION 'four eyes: who wrote or read a draft does not rate it blindly' USING ERRCODE = 'V4EYE';
    END IF;
    IF written.claim_id <> NEW.claim_id OR written.rating IS DISTINCT FROM NEW.first OR written.changed_by <> NEW.author_id
       OR NOT EXISTS (SELECT FROM claim c WHERE c.id = NEW.claim_id AND c.state = 'IN_CROSS_CHECK' AND c.rater_id = NEW.rater_id) THEN
        RAISE EXCEPTION 'a second rating answers the first, by whom it was asked of' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER four_eyes BEFORE INSERT ON second_rating FOR EACH ROW EXECUTE FUNCTION rated_blindly();

-- How long claims stay where, why they are declined and what is corrected, for a period.
CREATE INDEX audit_entry_leaving ON audit_entry (at) WHERE from_state <> to_state;
CREATE INDEX audit_entry_declining ON audit_entry (at) WHERE entry = 'decline';
CREATE INDEX verdict_version_correcting ON verdict_version (published_at) WHERE kind <> 'FIRST';
