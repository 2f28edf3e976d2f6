-- A receiver that comes back after a failure is not met by everything at once: what waited is spread first.

ALTER TABLE endpoint
    ADD COLUMN failed_from timestamptz,          -- since when its receiver, which is back, had failed; nothing is sent until what waited was spread
    ADD COLUMN back_at     timestamptz;          -- when it was back: what came in later waits for nothing
GRANT UPDATE (failed_from, back_at) ON endpoint TO veridict_workflow;
