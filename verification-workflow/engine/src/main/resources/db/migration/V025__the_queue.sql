-- What the desk asks for: lists that people keep of the queue, and what it folds. Submissions that say the same are one line until somebody decides about them.

CREATE TABLE saved_list (
    id         uuid PRIMARY KEY,
    person_id  uuid        NOT NULL REFERENCES person,
    name       text        NOT NULL,
    query      text        NOT NULL,             -- what stands in the address of the list
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX saved_list_by_name ON saved_list (person_id, lower(name));
GRANT SELECT, INSERT, DELETE ON saved_list TO veridict_api, veridict_ui;

-- The words of a statement, whatever stands between them and however they are written. Short, so that an index holds it.
CREATE FUNCTION words_alone(statement text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN md5(btrim(regexp_replace(lower(statement), '[^[:alnum:]]+', ' ', 'g')));
CREATE INDEX claim_said_the_same ON claim (words_alone(statement), created_at, id) WHERE state = 'SUBMITTED';

-- Lists of what nobody has, of what is asked for more than once, and of what programs sent.
CREATE INDEX claim_of_nobody ON claim (created_at DESC, id DESC) WHERE assignee_id IS NULL;
CREATE INDEX claim_wanted ON claim (created_at DESC, id DESC) WHERE demand > 1;
CREATE INDEX claim_from_programs ON claim (created_at DESC, id DESC) WHERE external_id IS NOT NULL;

-- Finding an article by any word of its title.
CREATE INDEX article_by_words ON article USING gin (to_tsvector('simple', title || ' ' || coalesce(outlet, '')));
