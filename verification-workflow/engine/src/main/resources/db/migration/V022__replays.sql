-- Everything of a range once more to one endpoint, in batches: what was reached moves in the transaction of the batch, under the row's lock.
CREATE TABLE replay (
    id               uuid PRIMARY KEY,
    endpoint_id      uuid        NOT NULL REFERENCES endpoint,
    since            timestamptz NOT NULL,
    until            timestamptz NOT NULL,
    state            text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'CANCELLED')),
    total            bigint,                     -- counted when it is first worked on, and with it
    last_position    bigint,                     -- where the events ended then: later ones are the relay's
    examined         bigint      NOT NULL DEFAULT 0,
    sent             bigint      NOT NULL DEFAULT 0,
    reached_at       timestamptz NOT NULL,       -- the last event that was examined
    reached_position bigint      NOT NULL DEFAULT 0,
    created_at       timestamptz NOT NULL,
    ended_at         timestamptz,
    CHECK (since <= until),
    CHECK ((state = 'RUNNING') = (ended_at IS NULL)),
    CHECK ((total IS NULL) = (last_position IS NULL))
);
CREATE UNIQUE INDEX replay_running ON replay (endpoint_id) WHERE state = 'RUNNING';
CREATE INDEX replay_of_endpoint ON replay (endpoint_id, created_at DESC, id DESC);
GRANT SELECT, INSERT, UPDATE (state, total, last_position, examined, sent, reached_at, reached_position, ended_at) ON replay
      TO veridict_workflow;

-- The events of a range; and from which place on the feed keeps them.
CREATE INDEX event_by_time ON event (at, position) WHERE position IS NOT NULL;

-- What ended long ago is removed, with its attempts.
CREATE INDEX delivery_ended ON delivery (created_at) WHERE state <> 'PENDING';
GRANT DELETE ON delivery, attempt TO veridict_workflow;
