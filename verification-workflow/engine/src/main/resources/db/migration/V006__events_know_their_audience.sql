-- Who may have an event is decided when it is written: what the newsroom does on a claim without changing its state or its words is
-- nobody else's.

ALTER TABLE event ADD COLUMN audience text CHECK (audience IN ('PUBLIC', 'OWN', 'INTERNAL'));
UPDATE event SET audience = CASE
    WHEN public THEN 'PUBLIC'
    WHEN type = 'claim.edited' AND thin::jsonb -> 'data' ->> 'from' = thin::jsonb -> 'data' ->> 'to'
         AND NOT thin::jsonb -> 'data' -> 'parts' ? 'wording' THEN 'INTERNAL'
    ELSE 'OWN' END;
ALTER TABLE event ALTER COLUMN audience SET NOT NULL;
ALTER TABLE event DROP COLUMN public;
CREATE INDEX event_public ON event (position) WHERE audience = 'PUBLIC';
DROP INDEX event_of_submitter;
CREATE INDEX event_of_submitter ON event (submitter_id, position) WHERE audience <> 'INTERNAL';
