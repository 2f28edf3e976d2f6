-- What the newsroom says to each other about a claim, or about a passage of its verdict. A comment is said once and stays; a thread is
-- open or resolved. A thread has the id of its first comment.

CREATE TABLE comment_thread (
    id           uuid PRIMARY KEY,
    version      bigint      NOT NULL,
    claim_id     uuid        NOT NULL REFERENCES claim,
    draft_id     uuid REFERENCES draft,          -- whose explanation the passage is of: who may not read that draft does not know of the thread
    quote_exact  text,
    quote_prefix text,
    quote_suffix text,
    state        text        NOT NULL CHECK (state IN ('OPEN', 'RESOLVED')),
    accepted_id  uuid,                           -- the comment whose suggestion was taken over last
    created_at   timestamptz NOT NULL,
    CHECK ((draft_id IS NULL) = (quote_exact IS NULL)),
    CHECK (accepted_id IS NULL OR draft_id IS NOT NULL)
);
CREATE INDEX thread_of_claim ON comment_thread (claim_id, created_at DESC, id DESC);
CREATE INDEX thread_open ON comment_thread (claim_id, created_at, id) WHERE state = 'OPEN';

CREATE TABLE comment (
    id         uuid PRIMARY KEY,
    thread_id  uuid        NOT NULL REFERENCES comment_thread,
    author_id  uuid        NOT NULL REFERENCES person,
    text       text        NOT NULL,
    suggestion text,
    at         timestamptz NOT NULL,
    UNIQUE (thread_id, id)
);
ALTER TABLE comment_thread ADD FOREIGN KEY (id, accepted_id) REFERENCES comment (thread_id, id);

CREATE TABLE comment_mention (
    comment_id uuid NOT NULL REFERENCES comment,
    person_id  uuid NOT NULL REFERENCES person,
    PRIMARY KEY (comment_id, person_id)
);
CREATE INDEX mention_of_person ON comment_mention (person_id, comment_id);

GRANT SELECT, INSERT ON comment_thread, comment, comment_mention TO veridict_api, veridict_ui;
GRANT UPDATE (version, state, accepted_id) ON comment_thread TO veridict_api, veridict_ui;
-- A publication that is due asks whether threads are open.
GRANT SELECT ON comment_thread, comment TO veridict_workflow;
