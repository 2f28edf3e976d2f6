-- How a claim lies to another: a part of it, like its sources.

CREATE TABLE relation (
    id             uuid PRIMARY KEY,
    claim_id       uuid        NOT NULL REFERENCES claim,
    type           text        NOT NULL CHECK (type IN ('RELATED', 'PART_OF', 'CONTRADICTS')),
    other_claim_id uuid        NOT NULL REFERENCES claim,
    created_at     timestamptz NOT NULL,
    created_by     uuid        NOT NULL REFERENCES person,
    CHECK (other_claim_id <> claim_id),
    UNIQUE (claim_id, type, other_claim_id)
);
CREATE INDEX relation_of_claim ON relation (claim_id, created_at, id);
CREATE INDEX relation_to_claim ON relation (other_claim_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON relation TO veridict_api, veridict_ui;
GRANT SELECT ON relation TO veridict_workflow;
