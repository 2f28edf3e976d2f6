-- Who approved a draft, or set the time of its publication, was told that it passes the gates: they do not rate it blindly either.
-- Of one version only: what was said of an earlier one is public.
CREATE FUNCTION vouched_for(of_draft uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM draft d JOIN audit_entry e ON e.claim_id = d.claim_id
        WHERE d.id = of_draft AND e.actor_id = person AND e.entry IN ('approve', 'schedule')
          AND e.at > coalesce((SELECT max(v.published_at) FROM verdict_version v WHERE v.claim_id = d.claim_id), '-infinity'))
$$;

CREATE OR REPLACE FUNCTION rated_blindly() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    written draft;
BEGIN
    UPDATE draft SET guard = guard + 1 WHERE id = NEW.draft_id RETURNING * INTO written;
    IF EXISTS (SELECT FROM draft_hand h WHERE h.draft_id = NEW.draft_id AND h.person_id = NEW.rater_id)
       OR EXISTS (SELECT FROM draft_reading r WHERE r.draft_id = NEW.draft_id AND r.person_id = NEW.rater_id)
       OR EXISTS (SELECT FROM second_rating s WHERE s.draft_id = NEW.draft_id AND s.rater_id = NEW.rater_id)
       OR vouched_for(NEW.draft_id, NEW.rater_id) THEN
        RAISE EXCEPTION 'four eyes: who wrote, read, approved or rated a draft does not rate it blindly' USING ERRCODE = 'V4EYE';
    END IF;
    IF written.claim_id <> NEW.claim_id OR written.rating IS DISTINCT FROM NEW.first OR written.changed_by <> NEW.author_id
       OR NOT EXISTS (SELECT FROM claim c WHERE c.id = NEW.claim_id AND c.state = 'IN_CROSS_CHECK' AND c.rater_id = NEW.rater_id) THEN
        RAISE EXCEPTION 'a second rating answers the first, by whom it was asked of' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;

-- Which of the newsroom approves and takes back is the flow's to say; that it is somebody of the newsroom is not.
CREATE FUNCTION is_of_the_newsroom(person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM person p WHERE p.id = person AND p.roles && '{fact-checker,editor,admin}')
$$;

CREATE OR REPLACE FUNCTION no_hand_approves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    read bigint;
BEGIN
    UPDATE draft SET guard = guard + 1 WHERE id = NEW.draft_id RETURNING revision INTO read;
    IF EXISTS (SELECT FROM draft_hand h WHERE h.draft_id = NEW.draft_id AND h.person_id = NEW.person_id) THEN
        RAISE EXCEPTION 'four eyes: a hand of a draft cannot approve it' USING ERRCODE = 'V4EYE';
    END IF;
    IF NOT is_of_the_newsroom(NEW.person_id) THEN
        RAISE EXCEPTION 'four eyes: somebody of the newsroom approves' USING ERRCODE = 'V4EYE';
    END IF;
    IF read IS DISTINCT FROM NEW.revision OR NEW.ended_at IS NOT NULL THEN
        RAISE EXCEPTION 'an approval is of the draft as it stands' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION no_hand_retracts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE draft SET guard = guard + 1 WHERE claim_id = NEW.claim_id AND abandoned_at IS NULL;
    IF EXISTS (SELECT FROM draft_hand h JOIN draft d ON d.id = h.draft_id
               WHERE d.claim_id = NEW.claim_id AND d.abandoned_at IS NULL AND h.person_id = NEW.person_id) THEN
        RAISE EXCEPTION 'four eyes: a hand of a verdict cannot retract it' USING ERRCODE = 'V4EYE';
    END IF;
    IF NOT is_of_the_newsroom(NEW.person_id) OR NOT EXISTS (SELECT FROM verdict_version v WHERE v.claim_id = NEW.claim_id) THEN
        RAISE EXCEPTION 'four eyes: somebody of the newsroom takes back what is public' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;

-- What redactions remove from the contact of who complained lies sealed; whoever holds the key finds it, and takes all of it away.
GRANT DELETE ON complaint_contact TO veridict_api, veridict_ui;
