-- Endpoints, what is on its way to them, and every attempt. The workflow service is the one that writes and sends; the other services
-- get nothing here until a page of theirs needs it.

-- Subscribed systems ------------------------------------------------------------------------------------------------------------------

CREATE TABLE endpoint (
    id          uuid PRIMARY KEY,
    version     bigint      NOT NULL,
    owner_id    uuid        NOT NULL REFERENCES person,
    url         text        NOT NULL,
    description text,
    audience    text        NOT NULL CHECK (audience IN ('PUBLIC', 'OWN', 'INTERNAL')),
    event_types text[]      NOT NULL CHECK (cardinality(event_types) > 0),
    payload     text        NOT NULL CHECK (payload IN ('THIN', 'FULL')),
    state       text        NOT NULL CHECK (state IN ('PENDING', 'ACTIVE', 'PAUSED', 'DISABLED')),
    answered_at timestamptz,                     -- when it first answered a ping: from then on it loses nothing, whatever its state
    deleted_at  timestamptz,                     -- the row stays, because its deliveries do
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    CHECK (state NOT IN ('ACTIVE', 'PAUSED') OR answered_at IS NOT NULL)
);
CREATE INDEX endpoint_of_owner ON endpoint (owner_id, created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX endpoint_newest ON endpoint (created_at DESC, id DESC) WHERE deleted_at IS NULL;
GRANT SELECT, INSERT, UPDATE (version, url, description, audience, event_types, payload, state, answered_at, deleted_at, updated_at) ON endpoint
      TO veridict_workflow;

-- What messages to an endpoint are signed with; several at once while one replaces another.
CREATE TABLE endpoint_secret (
    id          uuid PRIMARY KEY,
    endpoint_id uuid        NOT NULL REFERENCES endpoint,
    secret      text        NOT NULL,            -- AES-GCM, with the id of its key before it
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz
);
CREATE INDEX secret_of_endpoint ON endpoint_secret (endpoint_id, created_at DESC);
GRANT SELECT, INSERT, UPDATE (secret, expires_at), DELETE ON endpoint_secret TO veridict_workflow;

-- Events on their way -----------------------------------------------------------------------------------------------------------------

CREATE TABLE delivery (
    id               uuid PRIMARY KEY,
    endpoint_id      uuid        NOT NULL REFERENCES endpoint,
    event_id         uuid        NOT NULL,       -- the message's id at the receiver, the same on every attempt
    event_type       text        NOT NULL,
    claim_id         uuid,
    position         bigint,                     -- of the event
    payload          text        NOT NULL CHECK (payload IN ('THIN', 'FULL')),
    body             text,                       -- of what is no event of a claim: a ping
    state            text        NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'FAILED', 'CANCELLED')),
    attempts         smallint    NOT NULL DEFAULT 0,
    first_attempt_at timestamptz,
    next_attempt_at  timestamptz,                -- while leased: when the lease ends, and another may take it
    lease_token      uuid,                       -- of the attempt that runs; without it nothing is recorded
    created_at       timestamptz NOT NULL,
    CHECK ((body IS NULL) = (claim_id IS NOT NULL AND position IS NOT NULL)),
    CHECK ((state = 'PENDING') = (next_attempt_at IS NOT NULL)),
    CHECK (state = 'PENDING' OR lease_token IS NULL)
) WITH (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
CREATE UNIQUE INDEX delivery_once ON delivery (event_id, endpoint_id);
-- The next ones of an endpoint, those in flight, and whether an earlier one of the same claim goes first.
CREATE INDEX delivery_due ON delivery (endpoint_id, next_attempt_at) WHERE state = 'PENDING' AND claim_id IS NOT NULL;
CREATE INDEX delivery_ping ON delivery (next_attempt_at) WHERE state = 'PENDING' AND claim_id IS NULL;
CREATE INDEX delivery_leased ON delivery (endpoint_id, next_attempt_at) WHERE lease_token IS NOT NULL;
CREATE INDEX delivery_order ON delivery (endpoint_id, claim_id, position) WHERE state = 'PENDING' AND attempts < 2;
CREATE INDEX delivery_log ON delivery (endpoint_id, created_at DESC, id DESC);
GRANT SELECT, INSERT, UPDATE (state, attempts, first_attempt_at, next_attempt_at, lease_token) ON delivery TO veridict_workflow;

CREATE TABLE attempt (
    delivery_id uuid        NOT NULL REFERENCES delivery,
    number      smallint    NOT NULL,
    at          timestamptz NOT NULL,
    duration_ms bigint      NOT NULL,
    status      smallint,
    failure     text,
    excerpt     text,
    PRIMARY KEY (delivery_id, number)
);
GRANT SELECT, INSERT ON attempt TO veridict_workflow;

-- What happens at set times (db-scheduler's table, as it documents it) ----------------------------------------------------------------

CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks TO veridict_workflow;
