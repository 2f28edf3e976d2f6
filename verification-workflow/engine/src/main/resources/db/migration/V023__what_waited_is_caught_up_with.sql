-- A receiver that comes back after a failure is not met by everything at once: what waited is spread first.

ALTER TABLE endpoint ADD COLUMN failed_from timestamptz;          -- since when its receiver, which is back, had failed; nothing is sent until what waited was spread
GRANT UPDATE (failed_from) ON endpoint TO veridict_workflow;
