-- Every table belongs to veridict_owner, who cannot log in; the services get here what they need and no more.
-- What must hold whoever writes (four eyes, the chain, frozen versions) is held here, by triggers that the services cannot change.

-- People and programs, as the identity provider names them --------------------------------------------------------------------------

CREATE TABLE person (
    id      uuid PRIMARY KEY,
    issuer  text        NOT NULL,
    subject text        NOT NULL,
    name    text        NOT NULL,
    roles   text[]      NOT NULL DEFAULT '{}',
    seen_at timestamptz NOT NULL,
    UNIQUE (issuer, subject)
);
INSERT INTO person VALUES ('00000000-0000-0000-0000-000000000000', 'veridict', 'system', 'Veridict', '{}', now());
GRANT SELECT, INSERT, UPDATE (name, roles, seen_at) ON person TO veridict_api, veridict_ui, veridict_workflow;

-- Sources and those who claim ---------------------------------------------------------------------------------------------------------

CREATE TABLE article (
    id           uuid PRIMARY KEY,
    title        text        NOT NULL,
    outlet       text,
    byline       text,
    published_on date,
    url          text,
    language     text        NOT NULL,
    text         text        NOT NULL,
    sha256       text        NOT NULL UNIQUE,
    contributors text[]      NOT NULL DEFAULT '{}',
    supersedes   uuid REFERENCES article,
    created_at   timestamptz NOT NULL,
    created_by   uuid        NOT NULL REFERENCES person
);
CREATE INDEX article_newest ON article (created_at DESC, id DESC);
GRANT SELECT, INSERT ON article TO veridict_api, veridict_ui;

CREATE TABLE claimant (
    id         uuid PRIMARY KEY,
    name       text        NOT NULL,
    kind       text        NOT NULL,
    same_as    text,
    publicness text        NOT NULL,
    created_at timestamptz NOT NULL
);
-- A claimant's name per language and every alias; key is the name as it is compared.
CREATE TABLE claimant_name (
    claimant_id uuid NOT NULL REFERENCES claimant,
    key         text NOT NULL,
    name        text NOT NULL,
    language    text,
    PRIMARY KEY (claimant_id, key)
);
CREATE INDEX claimant_by_name ON claimant_name (key text_pattern_ops, claimant_id);
GRANT SELECT, INSERT ON claimant, claimant_name TO veridict_api, veridict_ui;
GRANT SELECT ON claimant TO veridict_workflow;

-- The scale of ratings ----------------------------------------------------------------------------------------------------------------

CREATE TABLE rating (
    key      text PRIMARY KEY,
    position integer NOT NULL UNIQUE,
    value    integer CHECK (value >= 1),
    label    jsonb   NOT NULL,
    meaning  jsonb   NOT NULL
);
GRANT SELECT ON rating TO veridict_api, veridict_ui, veridict_workflow;

INSERT INTO rating (position, key, value, label, meaning) VALUES
(1, 'true', 5,
 '{"en": "True", "uk": "Правда", "de": "Wahr", "fr": "Vrai", "es": "Verdadero", "ar": "صحيح"}',
 '{"en": "The claim is accurate and nothing significant is missing.", "de": "Die Behauptung stimmt, nichts Wesentliches fehlt."}'),
(2, 'mostly-true', 4,
 '{"en": "Mostly true", "uk": "Здебільшого правда", "de": "Überwiegend wahr", "fr": "Plutôt vrai", "es": "Mayormente verdadero", "ar": "صحيح في معظمه"}',
 '{"en": "The claim is accurate but needs clarification.", "de": "Die Behauptung stimmt, braucht aber eine Erläuterung."}'),
(3, 'mixed', 3,
 '{"en": "Mixed", "uk": "Частково правда", "de": "Teils, teils", "fr": "Mitigé", "es": "Mixto", "ar": "مختلط"}',
 '{"en": "The claim holds elements of truth and of falsehood.", "de": "Die Behauptung enthält Wahres und Falsches."}'),
(4, 'mostly-false', 2,
 '{"en": "Mostly false", "uk": "Здебільшого неправда", "de": "Überwiegend falsch", "fr": "Plutôt faux", "es": "Mayormente falso", "ar": "خاطئ في معظمه"}',
 '{"en": "The claim has a true element but gives a false impression.", "de": "Die Behauptung hat einen wahren Kern, führt aber in die Irre."}'),
(5, 'false', 1,
 '{"en": "False", "uk": "Неправда", "de": "Falsch", "fr": "Faux", "es": "Falso", "ar": "خاطئ"}',
 '{"en": "The claim is not accurate.", "de": "Die Behauptung stimmt nicht."}'),
(6, 'unproven', NULL,
 '{"en": "Unproven", "uk": "Не доведено", "de": "Unbelegt", "fr": "Non prouvé", "es": "No probado", "ar": "غير مثبت"}',
 '{"en": "We searched, and found nothing that shows it or rules it out.", "de": "Wir haben gesucht und nichts gefunden, das sie belegt oder widerlegt."}'),
(7, 'missing-context', NULL,
 '{"en": "Missing context", "uk": "Бракує контексту", "de": "Fehlender Kontext", "fr": "Hors contexte", "es": "Falta contexto", "ar": "ينقصه السياق"}',
 '{"en": "The claim may be accurate, but misleads without what it leaves out.", "de": "Die Behauptung mag stimmen, führt aber ohne das Ausgelassene in die Irre."}'),
(8, 'satire', NULL,
 '{"en": "Satire", "uk": "Сатира", "de": "Satire", "fr": "Satire", "es": "Sátira", "ar": "سخرية"}',
 '{"en": "It was meant as satire or parody.", "de": "Sie war als Satire oder Parodie gemeint."}'),
(9, 'altered-media', NULL,
 '{"en": "Altered media", "uk": "Змінене зображення чи запис", "de": "Manipuliertes Material", "fr": "Média altéré", "es": "Contenido alterado", "ar": "وسائط معدّلة"}',
 '{"en": "The image, sound or video was edited or made up.", "de": "Bild, Ton oder Video wurde verändert oder erzeugt."}');

-- The flow: written by the workflow service at its start, read by the others ---------------------------------------------------------

CREATE TABLE flow (
    id         integer PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    hash       text        NOT NULL,
    source     text        NOT NULL,
    written_at timestamptz NOT NULL
);
GRANT SELECT ON flow TO veridict_api, veridict_ui;
GRANT SELECT, INSERT, UPDATE ON flow TO veridict_workflow;

-- Claims ------------------------------------------------------------------------------------------------------------------------------

CREATE TABLE claim (
    id                   uuid PRIMARY KEY,
    version              bigint      NOT NULL,
    sequence             bigint      NOT NULL,
    state                text        NOT NULL,
    statement            text        NOT NULL,
    form                 text        NOT NULL,
    medium               text,
    summary              text,
    language             text        NOT NULL,
    translation_language text,
    translation_text     text,
    claimant_id          uuid REFERENCES claimant,
    claimant_role        text,
    claimed_on           date,
    topics               text[]      NOT NULL DEFAULT '{}',
    priority             smallint    NOT NULL,
    demand               integer     NOT NULL DEFAULT 1,
    contested            boolean     NOT NULL DEFAULT false,
    external_id          text,
    assignee_id          uuid REFERENCES person,
    submitter_id         uuid        NOT NULL REFERENCES person,
    article_id           uuid REFERENCES article,
    quote_exact          text,
    quote_prefix         text,
    quote_suffix         text,
    last_number          integer     NOT NULL DEFAULT 0,  -- of evidence and searches; never goes back
    slug                 text UNIQUE,
    published_version    integer,
    published_at         timestamptz,
    audit_head           text        NOT NULL,
    audit_signature      text        NOT NULL,
    created_at           timestamptz NOT NULL,
    updated_at           timestamptz NOT NULL,
    -- Words only: PostgreSQL's parser would make of 2019-2020 a number and a negative one, and of a.b a host name.
    search               tsvector    NOT NULL GENERATED ALWAYS AS
        (to_tsvector('simple', regexp_replace(statement || ' ' || coalesce(summary, ''), '[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]+', ' ', 'g'))) STORED,
    CHECK (state <> 'PUBLISHED' OR published_version IS NOT NULL),
    CHECK ((published_version IS NULL) = (slug IS NULL)),
    CHECK ((article_id IS NOT NULL) OR (quote_exact IS NULL))
);
CREATE INDEX claim_newest ON claim (created_at DESC, id DESC);
CREATE INDEX claim_changed ON claim (updated_at DESC, id DESC);
CREATE INDEX claim_urgent ON claim (priority DESC, created_at DESC, id DESC);
CREATE INDEX claim_by_state ON claim (state, created_at DESC, id DESC);
CREATE INDEX claim_by_assignee ON claim (assignee_id, created_at DESC, id DESC) WHERE assignee_id IS NOT NULL;
CREATE INDEX claim_by_submitter ON claim (submitter_id, created_at DESC, id DESC);
CREATE INDEX claim_by_claimant ON claim (claimant_id, created_at DESC, id DESC) WHERE claimant_id IS NOT NULL;
CREATE INDEX claim_by_article ON claim (article_id, created_at DESC, id DESC) WHERE article_id IS NOT NULL;
CREATE INDEX claim_published ON claim (published_at DESC, id DESC) WHERE published_version IS NOT NULL;
CREATE INDEX claim_by_topic ON claim USING gin (topics);
CREATE INDEX claim_by_words ON claim USING gin (search);
GRANT SELECT, INSERT,
      UPDATE (version, sequence, state, statement, form, medium, summary, language, translation_language, translation_text, claimant_id, claimant_role, claimed_on,
              topics, priority, demand, contested, external_id, assignee_id, last_number, slug, published_version, published_at, audit_head, audit_signature, updated_at)
      ON claim TO veridict_api, veridict_ui;
GRANT SELECT ON claim TO veridict_workflow;

-- The parts of a claim ----------------------------------------------------------------------------------------------------------------

CREATE TABLE position (
    id         uuid PRIMARY KEY,
    claim_id   uuid        NOT NULL REFERENCES claim,
    speaker    text        NOT NULL,
    role       text,
    says       text        NOT NULL,
    medium     text,
    form       text        NOT NULL,
    text       text,
    date       date,
    url        text,
    created_at timestamptz NOT NULL,
    created_by uuid        NOT NULL REFERENCES person
);
CREATE INDEX position_of_claim ON position (claim_id, created_at, id);

CREATE TABLE appearance (
    id           uuid PRIMARY KEY,
    claim_id     uuid        NOT NULL REFERENCES claim,
    url          text,
    outlet       text,
    via          text,
    date         date,
    language     text,
    quote_exact  text,
    quote_prefix text,
    quote_suffix text,
    created_at   timestamptz NOT NULL,
    created_by   uuid        NOT NULL REFERENCES person
);
CREATE INDEX appearance_of_claim ON appearance (claim_id, created_at, id);

CREATE TABLE contact (
    id         uuid PRIMARY KEY,
    claim_id   uuid        NOT NULL REFERENCES claim,
    party      text        NOT NULL,
    channel    text        NOT NULL,
    question   text        NOT NULL,
    sent_at    timestamptz NOT NULL,
    reply_by   timestamptz,
    replied_at timestamptz,
    reply      text,
    outcome    text,
    reason     text,
    created_at timestamptz NOT NULL,
    created_by uuid        NOT NULL REFERENCES person
);
CREATE INDEX contact_of_claim ON contact (claim_id, created_at, id);

CREATE TABLE evidence (
    id                 uuid PRIMARY KEY,
    claim_id           uuid        NOT NULL REFERENCES claim,
    number             integer     NOT NULL,
    url                text,
    title              text,
    publisher          text,
    quote              text,
    locator            text,
    stance             text        NOT NULL,
    kind               text        NOT NULL,
    origin             text        NOT NULL,
    interests          text,
    visibility         text        NOT NULL,
    public_description text,
    retrieved_at       timestamptz NOT NULL,
    archived_url       text,
    sha256             text,
    created_at         timestamptz NOT NULL,
    created_by         uuid        NOT NULL REFERENCES person,
    UNIQUE (claim_id, number)
);

CREATE TABLE search_record (
    id         uuid PRIMARY KEY,
    claim_id   uuid        NOT NULL REFERENCES claim,
    number     integer     NOT NULL,
    place      text        NOT NULL,
    query      text        NOT NULL,
    searched_on date       NOT NULL,
    result     text        NOT NULL,
    note       text,
    created_at timestamptz NOT NULL,
    created_by uuid        NOT NULL REFERENCES person,
    UNIQUE (claim_id, number)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON position, appearance, contact, evidence, search_record TO veridict_api, veridict_ui;

-- Verdicts: draft, hands, approval, versions ------------------------------------------------------------------------------------------

CREATE TABLE draft (
    id          uuid PRIMARY KEY,
    claim_id    uuid        NOT NULL REFERENCES claim,
    number      integer     NOT NULL,            -- of the version it will become
    revision    bigint      NOT NULL,
    rating      text REFERENCES rating,
    conclusion  text,
    explanation text,
    language    text,
    byline      text,
    citations   integer[]   NOT NULL DEFAULT '{}',
    changed_by  uuid        NOT NULL REFERENCES person,
    updated_at  timestamptz NOT NULL,
    proposed_at timestamptz,
    guard       bigint      NOT NULL DEFAULT 0,  -- written by the guards below
    UNIQUE (claim_id, number)
);
GRANT SELECT, INSERT, UPDATE (revision, rating, conclusion, explanation, language, byline, citations, changed_by, updated_at, proposed_at) ON draft
      TO veridict_api, veridict_ui;

CREATE TABLE draft_hand (
    draft_id  uuid        NOT NULL REFERENCES draft,
    person_id uuid        NOT NULL REFERENCES person,
    since     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (draft_id, person_id)
);
GRANT SELECT, INSERT ON draft_hand TO veridict_api, veridict_ui;

CREATE TABLE draft_approval (
    id        uuid PRIMARY KEY,
    draft_id  uuid        NOT NULL REFERENCES draft,
    revision  bigint      NOT NULL,
    person_id uuid        NOT NULL REFERENCES person,
    at        timestamptz NOT NULL,
    ended_at  timestamptz
);
CREATE UNIQUE INDEX one_approval_at_a_time ON draft_approval (draft_id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT ON draft_approval TO veridict_api, veridict_ui;

CREATE TABLE verdict_version (
    claim_id     uuid        NOT NULL REFERENCES claim,
    number       integer     NOT NULL CHECK (number >= 1),
    draft_id     uuid        NOT NULL UNIQUE REFERENCES draft,
    kind         text        NOT NULL,
    note         text,
    rating       text        NOT NULL REFERENCES rating,
    language     text        NOT NULL,
    snapshot     text        NOT NULL,           -- everything its page shows, as JSON
    approved_by  uuid        NOT NULL REFERENCES person,
    published_by uuid        NOT NULL REFERENCES person,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (claim_id, number)
);
GRANT SELECT, INSERT ON verdict_version TO veridict_api, veridict_ui;
ALTER TABLE claim ADD FOREIGN KEY (id, published_version) REFERENCES verdict_version (claim_id, number);

-- Four eyes. Both sides, a new hand and an approval or publication, first *write* the draft's row: two sessions queue there, and one
-- with an older snapshot fails (40001) instead of reading past the other. The functions run as the owner, so that the guard column
-- and the end of an approval are out of the services' reach.

CREATE FUNCTION no_hand_where_it_approved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE draft SET guard = guard + 1 WHERE id = NEW.draft_id;
    IF EXISTS (SELECT FROM draft_approval a WHERE a.draft_id = NEW.draft_id AND a.person_id = NEW.person_id AND a.ended_at IS NULL)
       OR EXISTS (SELECT FROM verdict_version v WHERE v.draft_id = NEW.draft_id) THEN
        RAISE EXCEPTION 'four eyes: who approved or published a draft cannot become a hand of it' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER four_eyes BEFORE INSERT ON draft_hand FOR EACH ROW EXECUTE FUNCTION no_hand_where_it_approved();

CREATE FUNCTION who_writes_is_a_hand() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM draft_approval a WHERE a.draft_id = NEW.id AND a.ended_at IS NULL)
       OR EXISTS (SELECT FROM verdict_version v WHERE v.draft_id = NEW.id) THEN
        RAISE EXCEPTION 'an approved or published draft does not change' USING ERRCODE = 'V4EYE';
    END IF;
    IF NOT EXISTS (SELECT FROM draft_hand h WHERE h.draft_id = NEW.id AND h.person_id = NEW.changed_by) THEN
        INSERT INTO draft_hand (draft_id, person_id) VALUES (NEW.id, NEW.changed_by);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER hands AFTER INSERT OR UPDATE OF revision, rating, conclusion, explanation, language, byline, citations, changed_by, proposed_at ON draft
    FOR EACH ROW EXECUTE FUNCTION who_writes_is_a_hand();

CREATE FUNCTION no_hand_approves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    read bigint;
BEGIN
    UPDATE draft SET guard = guard + 1 WHERE id = NEW.draft_id RETURNING revision INTO read;
    IF EXISTS (SELECT FROM draft_hand h WHERE h.draft_id = NEW.draft_id AND h.person_id = NEW.person_id) THEN
        RAISE EXCEPTION 'four eyes: a hand of a draft cannot approve it' USING ERRCODE = 'V4EYE';
    END IF;
    IF read IS DISTINCT FROM NEW.revision OR NEW.ended_at IS NOT NULL THEN
        RAISE EXCEPTION 'an approval is of the draft as it stands' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER four_eyes BEFORE INSERT ON draft_approval FOR EACH ROW EXECUTE FUNCTION no_hand_approves();

CREATE FUNCTION no_hand_publishes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    written draft;
BEGIN
    UPDATE draft SET guard = guard + 1 WHERE id = NEW.draft_id RETURNING * INTO written;
    IF EXISTS (SELECT FROM draft_hand h WHERE h.draft_id = NEW.draft_id AND h.person_id IN (NEW.published_by, NEW.approved_by)) THEN
        RAISE EXCEPTION 'four eyes: a hand of a draft cannot publish it' USING ERRCODE = 'V4EYE';
    END IF;
    IF written.claim_id <> NEW.claim_id OR written.number <> NEW.number OR NOT EXISTS (
        SELECT FROM draft_approval a
        WHERE a.draft_id = NEW.draft_id AND a.person_id = NEW.approved_by AND a.revision = written.revision AND a.ended_at IS NULL) THEN
        RAISE EXCEPTION 'only an approved draft is published' USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER four_eyes BEFORE INSERT ON verdict_version FOR EACH ROW EXECUTE FUNCTION no_hand_publishes();

-- A claim cannot say that it is approved when nobody approved it; and when it leaves that state other than by publication, the approval ends.
CREATE FUNCTION state_follows_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'SUBMITTED' OR NEW.published_version IS NOT NULL THEN
            RAISE EXCEPTION 'a claim begins submitted' USING ERRCODE = 'V4EYE';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.state IN ('APPROVED', 'PUBLISHED') AND OLD.state <> NEW.state AND NOT EXISTS (
        SELECT FROM draft d
        WHERE d.claim_id = NEW.id AND d.number = (SELECT max(l.number) FROM draft l WHERE l.claim_id = NEW.id)
          AND EXISTS (SELECT FROM draft_approval a WHERE a.draft_id = d.id AND a.ended_at IS NULL)
          AND (NEW.state = 'APPROVED' OR EXISTS (SELECT FROM verdict_version v WHERE v.draft_id = d.id AND v.number = NEW.published_version))) THEN
        RAISE EXCEPTION 'four eyes: % needs an approved draft', lower(NEW.state) USING ERRCODE = 'V4EYE';
    END IF;
    IF OLD.slug IS NOT NULL AND NEW.slug IS DISTINCT FROM OLD.slug OR NEW.published_version < OLD.published_version THEN
        RAISE EXCEPTION 'what was published keeps its address and its versions' USING ERRCODE = 'V4EYE';
    END IF;
    IF OLD.state = 'APPROVED' AND NEW.state NOT IN ('APPROVED', 'PUBLISHED') THEN
        UPDATE draft_approval a SET ended_at = now() FROM draft d WHERE d.claim_id = NEW.id AND a.draft_id = d.id AND a.ended_at IS NULL
            AND NOT EXISTS (SELECT FROM verdict_version v WHERE v.draft_id = d.id);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER state_follows_approval BEFORE INSERT OR UPDATE OF state, slug, published_version ON claim
    FOR EACH ROW EXECUTE FUNCTION state_follows_approval();

-- The record: audit chain and outbox --------------------------------------------------------------------------------------------------

CREATE TABLE audit_entry (
    claim_id      uuid        NOT NULL REFERENCES claim,
    sequence      bigint      NOT NULL CHECK (sequence >= 1),
    at            timestamptz NOT NULL,
    actor_id      uuid        NOT NULL REFERENCES person,
    role          text,
    entry         text        NOT NULL,
    from_state    text,
    to_state      text        NOT NULL,
    canonical     text        NOT NULL,          -- RFC 8785; what the hash is over
    hash          text        NOT NULL,
    previous_hash text,
    PRIMARY KEY (claim_id, sequence)
);
-- Texts lie beside the chain; the canonical entry holds sha256(salt || text), so that a text can be removed and the chain still verifies.
CREATE TABLE audit_text (
    claim_id uuid   NOT NULL,
    sequence bigint NOT NULL,
    field    text   NOT NULL,
    readers  text   NOT NULL,                    -- CLAIM, DRAFT or CONFIDENTIAL: who may read it
    salt     text   NOT NULL,
    text     text   NOT NULL,
    PRIMARY KEY (claim_id, sequence, field),
    FOREIGN KEY (claim_id, sequence) REFERENCES audit_entry
);
GRANT SELECT, INSERT ON audit_entry, audit_text TO veridict_api, veridict_ui;
GRANT SELECT ON audit_entry TO veridict_workflow;

CREATE FUNCTION chain_goes_on() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.previous_hash IS DISTINCT FROM (SELECT e.hash FROM audit_entry e WHERE e.claim_id = NEW.claim_id AND e.sequence = NEW.sequence - 1)
       OR (NEW.sequence > 1 AND NEW.previous_hash IS NULL) THEN
        RAISE EXCEPTION 'audit entry % does not follow the one before it', NEW.sequence USING ERRCODE = 'V4EYE';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER chain_goes_on BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION chain_goes_on();

CREATE TABLE event (
    id           uuid PRIMARY KEY,
    ordinal      bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,  -- ascends within a claim, because its row is locked
    position     bigint UNIQUE,                  -- orders the feed; stamped after commit by the relay
    claim_id     uuid        NOT NULL,
    sequence     bigint      NOT NULL,
    type         text        NOT NULL,
    at           timestamptz NOT NULL,
    public       boolean     NOT NULL,
    submitter_id uuid        NOT NULL REFERENCES person,
    thin         text        NOT NULL,           -- the bodies, frozen
    full_body    text        NOT NULL,
    UNIQUE (claim_id, sequence),
    FOREIGN KEY (claim_id, sequence) REFERENCES audit_entry
);
CREATE INDEX event_unstamped ON event (ordinal) WHERE position IS NULL;
CREATE INDEX event_public ON event (position) WHERE public;
CREATE INDEX event_of_submitter ON event (submitter_id, position);
CREATE SEQUENCE event_position;
GRANT SELECT, INSERT ON event TO veridict_api, veridict_ui;
GRANT SELECT, UPDATE (position) ON event TO veridict_workflow;
GRANT USAGE ON SEQUENCE event_position TO veridict_workflow;

-- Answers to writes that carried an Idempotency-Key, for a day ------------------------------------------------------------------------

CREATE TABLE idempotency (
    caller_id   uuid        NOT NULL,
    key         text        NOT NULL,
    fingerprint text        NOT NULL,
    answer      text        NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (caller_id, key)
);
CREATE INDEX idempotency_oldest ON idempotency (at);
GRANT SELECT, INSERT, DELETE ON idempotency TO veridict_api, veridict_ui, veridict_workflow;

-- Takes the key for the transaction, or says at once that another holds it; then reads. In one call, yet in two steps: what the other
-- holder committed a moment ago is seen, because the second step has a snapshot of its own.
CREATE FUNCTION first_answer(of_caller uuid, of_key text, OUT free boolean, OUT fingerprint text, OUT answer text) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    free := pg_try_advisory_xact_lock(hashtextextended(of_caller || of_key, 0));
    SELECT i.fingerprint, i.answer INTO fingerprint, answer FROM idempotency i WHERE i.caller_id = of_caller AND i.key = of_key;
END $$;
