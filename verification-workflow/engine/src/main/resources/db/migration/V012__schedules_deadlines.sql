-- What happens by itself: an approved verdict becomes public at a set time, a claim that was held goes on, a deadline passes.

ALTER TABLE claim
    ADD COLUMN scheduled_at     timestamptz,
    ADD COLUMN scheduled_zone   text,                     -- as it was said
    ADD COLUMN scheduled_by     uuid REFERENCES person,
    ADD COLUMN stopped_for      uuid REFERENCES person,   -- whose scheduled publication did not happen
    ADD COLUMN clock_began_at   timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN clock_stopped_at timestamptz,
    ADD COLUMN deadline         timestamptz,
    ADD COLUMN due_soon_at      timestamptz,
    ADD COLUMN escalated_at     timestamptz,
    ADD COLUMN escalated_to     text,
    ADD CHECK (num_nulls(scheduled_at, scheduled_zone, scheduled_by) IN (0, 3)),
    ADD CHECK (scheduled_at IS NULL OR state = 'APPROVED'),
    ADD CHECK (scheduled_by <> ALL (recused)),
    ADD CHECK ((deadline IS NULL) = (due_soon_at IS NULL)),
    ADD CHECK (deadline IS NULL OR state <> 'ON_HOLD' AND scheduled_at IS NULL),
    ADD CHECK ((escalated_at IS NULL) = (escalated_to IS NULL)),
    ADD CHECK (escalated_at IS NULL OR deadline IS NOT NULL AND deadline <= escalated_at);
UPDATE claim SET clock_began_at = updated_at, clock_stopped_at = CASE WHEN state = 'ON_HOLD' THEN updated_at END;
GRANT UPDATE (scheduled_at, scheduled_zone, scheduled_by, stopped_for, clock_began_at, clock_stopped_at, deadline, due_soon_at, escalated_at, escalated_to)
      ON claim TO veridict_api, veridict_ui;

-- What the sweep looks for every second, and what lists show.
CREATE INDEX claim_scheduled ON claim (scheduled_at) WHERE scheduled_at IS NOT NULL;
CREATE INDEX claim_unescalated ON claim (deadline) WHERE deadline IS NOT NULL AND escalated_at IS NULL;
CREATE INDEX claim_by_deadline ON claim (deadline, id) WHERE deadline IS NOT NULL;
CREATE INDEX claim_escalated ON claim (escalated_to, created_at DESC, id DESC) WHERE escalated_to IS NOT NULL;
CREATE INDEX claim_stopped ON claim (created_at DESC, id DESC) WHERE stopped_for IS NOT NULL;

-- The workflow service makes moves when their time has come: of words, evidence and drafts it changes nothing.
GRANT UPDATE (version, sequence, state, priority, assignee_id, slug, published_version, published_at, held_from, held_until, correction_kind, correction_note,
              scheduled_at, scheduled_zone, scheduled_by, stopped_for, clock_began_at, clock_stopped_at, deadline, due_soon_at, escalated_at, escalated_to,
              audit_head, audit_signature, updated_at)
      ON claim TO veridict_workflow;
GRANT SELECT ON claimant_name, position, appearance, contact, evidence, search_record, draft, draft_hand, draft_approval TO veridict_workflow;
GRANT SELECT, INSERT ON verdict_version TO veridict_workflow;
GRANT INSERT ON audit_entry, audit_text, event TO veridict_workflow;

-- Four eyes hold for whoever sets the time, too: when it is set, afterwards, and when it has come.
CREATE FUNCTION no_hand_schedules() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    planned uuid;
BEGIN
    UPDATE draft SET guard = guard + 1
        WHERE claim_id = NEW.id AND abandoned_at IS NULL AND number = coalesce(NEW.published_version, 0) + 1 RETURNING id INTO planned;
    IF EXISTS (SELECT FROM draft_hand h WHERE h.draft_id = planned AND h.person_id = NEW.scheduled_by) THEN
        RAISE EXCEPTION 'four eyes: a hand of a draft cannot schedule it' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER no_hand_schedules BEFORE INSERT OR UPDATE OF scheduled_at, scheduled_by ON claim
    FOR EACH ROW WHEN (NEW.scheduled_by IS NOT NULL) EXECUTE FUNCTION no_hand_schedules();

CREATE OR REPLACE FUNCTION no_hand_where_it_approved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE draft SET guard = guard + 1 WHERE id = NEW.draft_id;
    IF EXISTS (SELECT FROM draft_approval a WHERE a.draft_id = NEW.draft_id AND a.person_id = NEW.person_id AND a.ended_at IS NULL)
       OR EXISTS (SELECT FROM verdict_version v WHERE v.draft_id = NEW.draft_id)
       OR EXISTS (SELECT FROM claim c JOIN draft d ON d.claim_id = c.id WHERE d.id = NEW.draft_id AND c.scheduled_by = NEW.person_id) THEN
        RAISE EXCEPTION 'four eyes: who approved, scheduled or published a draft cannot become a hand of it' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION time_publishes_what_was_scheduled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM claim c WHERE c.id = NEW.claim_id AND c.scheduled_at <= NEW.published_at
                   AND NOT EXISTS (SELECT FROM draft_hand h WHERE h.draft_id = NEW.draft_id AND h.person_id = c.scheduled_by)) THEN
        RAISE EXCEPTION 'four eyes: time publishes only what an editor scheduled who is no hand of it' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER time_publishes_what_was_scheduled BEFORE INSERT ON verdict_version
    FOR EACH ROW WHEN (NEW.published_by = '00000000-0000-0000-0000-000000000000') EXECUTE FUNCTION time_publishes_what_was_scheduled();
