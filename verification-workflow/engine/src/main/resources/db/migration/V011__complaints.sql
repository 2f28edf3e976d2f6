-- Complaints about published verdicts. What they say stays with the desk; how to reach who complains lies apart, sealed, to be erased.

CREATE TABLE complaint (
    id          uuid PRIMARY KEY,
    revision    bigint      NOT NULL,
    claim_id    uuid        NOT NULL,
    version     integer     NOT NULL,            -- of the verdict that it is about
    text        text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('RECEIVED', 'IN_REVIEW', 'UPHELD', 'PARTLY_UPHELD', 'REJECTED')),
    answer      text,
    due         timestamptz NOT NULL,
    handler_id  uuid REFERENCES person,
    received_at timestamptz NOT NULL,
    decided_by  uuid REFERENCES person,
    decided_at  timestamptz,
    FOREIGN KEY (claim_id, version) REFERENCES verdict_version (claim_id, number),
    CHECK ((state = 'RECEIVED') = (handler_id IS NULL)),
    CHECK ((state IN ('UPHELD', 'PARTLY_UPHELD', 'REJECTED')) = (decided_at IS NOT NULL)),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (answer IS NULL))
);
CREATE INDEX complaint_newest ON complaint (received_at DESC, id DESC);
CREATE INDEX complaint_by_state ON complaint (state, received_at DESC, id DESC);
CREATE INDEX complaint_of_claim ON complaint (claim_id, received_at DESC, id DESC);
CREATE INDEX complaint_undecided ON complaint (received_at DESC, id DESC) WHERE decided_at IS NULL;
CREATE INDEX complaint_decided ON complaint (decided_at) WHERE decided_at IS NOT NULL;

CREATE TABLE complaint_contact (
    complaint_id uuid PRIMARY KEY REFERENCES complaint,
    sealed       text NOT NULL                   -- AES-GCM, with the id of its key before it
);

GRANT SELECT, INSERT, UPDATE (revision, state, answer, handler_id, decided_by, decided_at) ON complaint TO veridict_api, veridict_ui;
GRANT SELECT, INSERT ON complaint_contact TO veridict_api, veridict_ui;
-- The workflow service erases contacts, and reads neither them nor what was said.
GRANT SELECT (id, decided_at) ON complaint TO veridict_workflow;
GRANT SELECT (complaint_id), DELETE ON complaint_contact TO veridict_workflow;

-- Whoever wrote on any draft of a verdict, approved or published it; no correction was too far away to count.
CREATE FUNCTION had_part_in_verdict(of_claim uuid, of_person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM draft d JOIN draft_hand h ON h.draft_id = d.id WHERE d.claim_id = of_claim AND h.person_id = of_person)
        OR EXISTS (SELECT FROM draft d JOIN draft_approval a ON a.draft_id = d.id WHERE d.claim_id = of_claim AND a.person_id = of_person)
        OR EXISTS (SELECT FROM verdict_version v WHERE v.claim_id = of_claim AND of_person IN (v.approved_by, v.published_by))
$$;

-- A complaint is received, looked into, decided, and stays decided: by an editor who had no part in the verdict, and when it is upheld
-- the verdict does not stand as it was. The drafts are written first, as for every law of four eyes: two sessions queue there.
CREATE FUNCTION complaints_are_decided_by_others() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'RECEIVED' THEN
            RAISE EXCEPTION 'a complaint begins received' USING ERRCODE = 'V4EYE';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.decided_at IS NOT NULL OR (OLD.state, NEW.state) NOT IN (
        ('RECEIVED', 'RECEIVED'), ('RECEIVED', 'IN_REVIEW'), ('IN_REVIEW', 'IN_REVIEW'),
        ('IN_REVIEW', 'UPHELD'), ('IN_REVIEW', 'PARTLY_UPHELD'), ('IN_REVIEW', 'REJECTED')) THEN
        RAISE EXCEPTION 'a complaint is looked into, then decided, once' USING ERRCODE = 'V4EYE';
    END IF;
    IF NEW.decided_at IS NULL THEN
        RETURN NEW;
    END IF;
    UPDATE draft SET guard = guard + 1 WHERE claim_id = NEW.claim_id;
    IF had_part_in_verdict(NEW.claim_id, NEW.decided_by)
       OR NOT EXISTS (SELECT FROM person p WHERE p.id = NEW.decided_by AND 'editor' = ANY (p.roles)) THEN
        RAISE EXCEPTION 'four eyes: a complaint is decided by an editor who had no part in the verdict' USING ERRCODE = 'V4EYE';
    END IF;
    IF NEW.state <> 'REJECTED' AND EXISTS (
        SELECT FROM claim c WHERE c.id = NEW.claim_id AND c.published_version = NEW.version AND c.correction_kind IS NULL AND c.retracted_at IS NULL) THEN
        RAISE EXCEPTION 'a complaint that is upheld ends in a correction' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER four_eyes BEFORE INSERT OR UPDATE ON complaint FOR EACH ROW EXECUTE FUNCTION complaints_are_decided_by_others();
CREATE TRIGGER not_recused BEFORE UPDATE ON complaint FOR EACH ROW WHEN (NEW.decided_at IS NOT NULL) EXECUTE FUNCTION not_recused('decided_by');
