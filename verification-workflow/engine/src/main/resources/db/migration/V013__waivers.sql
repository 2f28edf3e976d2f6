-- An editor may open a gate that the flow calls waivable, for the draft that is worked on, with a reason that is published with it.
-- The laws are no gates. Who waived for a draft is no hand of it, and its waivers are part of what was approved.

CREATE TABLE waiver (
    id        uuid PRIMARY KEY,
    draft_id  uuid        NOT NULL REFERENCES draft,
    gate      text        NOT NULL CHECK (gate NOT IN ('four-eyes', 'not-recused')),
    reason    text        NOT NULL CHECK (reason <> ''),
    person_id uuid        NOT NULL REFERENCES person,
    at        timestamptz NOT NULL,
    UNIQUE (draft_id, gate)
);
GRANT SELECT, INSERT, DELETE ON waiver TO veridict_api, veridict_ui;
-- A publication that is due asks which gates are open.
GRANT SELECT ON waiver TO veridict_workflow;

-- As with approvals, both sides write the draft's row first: two sessions queue there.
CREATE FUNCTION no_hand_waives() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    of_draft uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.draft_id ELSE NEW.draft_id END;
BEGIN
    UPDATE draft SET guard = guard + 1 WHERE id = of_draft;
    IF EXISTS (SELECT FROM draft_approval a WHERE a.draft_id = of_draft AND a.ended_at IS NULL)
       OR EXISTS (SELECT FROM verdict_version v WHERE v.draft_id = of_draft) THEN
        RAISE EXCEPTION 'what was approved or published keeps its waivers' USING ERRCODE = 'V4EYE';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF EXISTS (SELECT FROM draft_hand h WHERE h.draft_id = of_draft AND h.person_id = NEW.person_id) THEN
        RAISE EXCEPTION 'four eyes: a hand of a draft cannot waive a gate for it' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER four_eyes BEFORE INSERT OR DELETE ON waiver FOR EACH ROW EXECUTE FUNCTION no_hand_waives();

CREATE TRIGGER not_recused BEFORE INSERT ON waiver FOR EACH ROW EXECUTE FUNCTION not_recused('person_id');

CREATE FUNCTION no_hand_where_it_waived() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE draft SET guard = guard + 1 WHERE id = NEW.draft_id;
    IF EXISTS (SELECT FROM waiver w WHERE w.draft_id = NEW.draft_id AND w.person_id = NEW.person_id) THEN
        RAISE EXCEPTION 'four eyes: who waived a gate for a draft cannot become a hand of it' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER four_eyes_of_waivers BEFORE INSERT ON draft_hand FOR EACH ROW EXECUTE FUNCTION no_hand_where_it_waived();
