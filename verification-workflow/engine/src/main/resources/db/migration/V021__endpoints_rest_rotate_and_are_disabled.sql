-- What an owner decides about an endpoint beyond its address, and what the senders know of its receiver.

ALTER TABLE endpoint
    ADD COLUMN topics        text[]      NOT NULL DEFAULT '{}',   -- empty takes every one; so do the next two
    ADD COLUMN languages     text[]      NOT NULL DEFAULT '{}',
    ADD COLUMN states        text[]      NOT NULL DEFAULT '{}',
    ADD COLUMN headers       jsonb       NOT NULL DEFAULT '{}',   -- names and values under AES-GCM: what is sent along is often a token
    ADD COLUMN rate_limit    integer     CHECK (rate_limit BETWEEN 1 AND 1000),  -- messages a second
    ADD COLUMN key_pair      boolean     NOT NULL DEFAULT false,   -- signs asymmetrically, too
    ADD COLUMN next_free_at  timestamptz NOT NULL DEFAULT now(),  -- when the rate limit lets the next message go
    ADD COLUMN in_flight     smallint    CHECK (in_flight >= 1),  -- fewer than usual since it was overloaded
    ADD COLUMN successes     smallint    NOT NULL DEFAULT 0,      -- since in_flight last changed
    ADD COLUMN failing_since timestamptz,
    ADD COLUMN disabled_at   timestamptz,
    ADD COLUMN disabled_why  text        CHECK (disabled_why IN ('OWNER', 'GONE', 'FAILING')),
    ADD COLUMN missed_since  timestamptz,                         -- from when on it got nothing, until somebody asks for a replay
    ADD CHECK ((state = 'DISABLED') = (disabled_at IS NOT NULL)),
    ADD CHECK ((disabled_at IS NULL) = (disabled_why IS NULL));
GRANT UPDATE (topics, languages, states, headers, rate_limit, key_pair, next_free_at, in_flight, successes, failing_since,
              disabled_at, disabled_why, missed_since) ON endpoint TO veridict_workflow;

-- Of a pair of keys the public half may be read at any time.
ALTER TABLE endpoint_secret ADD COLUMN public_key text;
CREATE INDEX secret_expires ON endpoint_secret (expires_at) WHERE expires_at IS NOT NULL;

-- attempts counts those of the present plan, made all of them: a replay begins the plan anew and goes on numbering.
ALTER TABLE delivery ADD COLUMN made smallint NOT NULL DEFAULT 0;
UPDATE delivery SET made = attempts;
GRANT UPDATE (made) ON delivery TO veridict_workflow;

-- A ping is known by its type: other messages belong to no claim, either.
DROP INDEX delivery_due, delivery_ping;
CREATE INDEX delivery_due ON delivery (endpoint_id, next_attempt_at) WHERE state = 'PENDING' AND event_type <> 'ping';
CREATE INDEX delivery_ping ON delivery (next_attempt_at) WHERE state = 'PENDING' AND event_type = 'ping';
