-- The workflow service acts for time alone: it cannot publish, nor write into a record, in the name of a person.
CREATE FUNCTION time_signs_for_itself() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what happens with nobody asking is signed by nobody else' USING ERRCODE = 'V4EYE';
END $$;
CREATE TRIGGER time_signs_for_itself BEFORE INSERT ON verdict_version
    FOR EACH ROW WHEN (session_user = 'veridict_workflow' AND NEW.published_by <> '00000000-0000-0000-0000-000000000000')
    EXECUTE FUNCTION time_signs_for_itself();
CREATE TRIGGER time_signs_for_itself BEFORE INSERT ON audit_entry
    FOR EACH ROW WHEN (session_user = 'veridict_workflow' AND NEW.actor_id <> '00000000-0000-0000-0000-000000000000')
    EXECUTE FUNCTION time_signs_for_itself();

-- As before, and: the draft of an abandoned correction is not published after all.
CREATE OR REPLACE FUNCTION no_hand_publishes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    written draft;
BEGIN
    UPDATE draft SET guard = guard + 1 WHERE id = NEW.draft_id RETURNING * INTO written;
    IF EXISTS (SELECT FROM draft_hand h WHERE h.draft_id = NEW.draft_id AND h.person_id IN (NEW.published_by, NEW.approved_by)) THEN
        RAISE EXCEPTION 'four eyes: a hand of a draft cannot publish it' USING ERRCODE = 'V4EYE';
    END IF;
    IF written.claim_id <> NEW.claim_id OR written.number <> NEW.number OR written.abandoned_at IS NOT NULL OR NOT EXISTS (
        SELECT FROM draft_approval a
        WHERE a.draft_id = NEW.draft_id AND a.person_id = NEW.approved_by AND a.revision = written.revision AND a.ended_at IS NULL) THEN
        RAISE EXCEPTION 'only an approved draft is published' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;
