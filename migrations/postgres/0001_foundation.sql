-- The same tables stand in ../sqlite, in the types of that engine.

-- Who has written to the bot. The id is that of the Telegram account and of the private chat with it.
CREATE TABLE people (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    attention TEXT NOT NULL,
    reach TEXT NOT NULL,
    first_seen TIMESTAMPTZ NOT NULL
);

-- Updates that were handled: Telegram may deliver one again.
CREATE TABLE updates_seen (
    update_id BIGINT PRIMARY KEY,
    seen_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX updates_seen_by_time ON updates_seen (seen_at);

-- Updates that could not be read or handled, kept so that nobody's words are lost.
CREATE TABLE updates_set_aside (
    update_id BIGINT PRIMARY KEY,
    person_id BIGINT,
    reason TEXT NOT NULL,
    body TEXT NOT NULL,
    set_aside_at TIMESTAMPTZ NOT NULL
);

-- The form that a person is filling in: one at a time.
CREATE TABLE drafts (
    id TEXT PRIMARY KEY,
    person_id BIGINT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    form_version BIGINT NOT NULL,
    answers TEXT NOT NULL,
    focus TEXT,
    paused BOOLEAN NOT NULL,
    reminders BIGINT NOT NULL,
    touched_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX drafts_by_time ON drafts (touched_at);

CREATE TABLE cases (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    person_id BIGINT NOT NULL,
    status TEXT NOT NULL,
    version BIGINT NOT NULL,
    service TEXT,
    confidential BOOLEAN NOT NULL,
    about_officer BOOLEAN NOT NULL,
    late BOOLEAN NOT NULL,
    form_version BIGINT NOT NULL,
    answers TEXT NOT NULL,
    statement TEXT NOT NULL,
    statement_hash TEXT NOT NULL,
    filed_at TIMESTAMPTZ NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    withdrawn_at TIMESTAMPTZ
);
CREATE INDEX cases_by_person ON cases (person_id, filed_at);
CREATE INDEX cases_by_due ON cases (status, due_at);

-- The last serial number given out in a year.
CREATE TABLE case_counters (
    year BIGINT PRIMARY KEY,
    last_serial BIGINT NOT NULL
);

-- Everything that happened to a case, append-only; each row carries the hash of the one before.
CREATE TABLE trail (
    case_id TEXT NOT NULL REFERENCES cases (id),
    position BIGINT NOT NULL,
    happened_at TIMESTAMPTZ NOT NULL,
    person_id BIGINT NOT NULL,
    event TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (case_id, position)
);

-- Files that people sent. They belong to a draft, then to the case it became.
CREATE TABLE files (
    id TEXT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    message_id BIGINT NOT NULL,
    draft_id TEXT,
    case_id TEXT,
    step TEXT NOT NULL,
    medium TEXT NOT NULL,
    telegram_id TEXT NOT NULL,
    name TEXT,
    mime TEXT,
    size BIGINT NOT NULL,
    album TEXT,
    caption TEXT,
    storage TEXT NOT NULL,
    sha256 TEXT,
    attempts BIGINT NOT NULL,
    fetch_at TIMESTAMPTZ NOT NULL,
    received_at TIMESTAMPTZ NOT NULL,
    UNIQUE (person_id, message_id)
);
CREATE INDEX files_by_draft ON files (draft_id);
CREATE INDEX files_by_case ON files (case_id);
CREATE INDEX files_by_album ON files (person_id, album);
CREATE INDEX files_to_fetch ON files (storage, fetch_at);

-- Words that a citizen added to a case after filing; a changed message is a new version.
CREATE TABLE additions (
    case_id TEXT NOT NULL REFERENCES cases (id),
    person_id BIGINT NOT NULL,
    message_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    written_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (case_id, message_id, version)
);
CREATE INDEX additions_by_message ON additions (person_id, message_id);

-- What has to be said: the event and its reader, not the words.
CREATE TABLE outbox (
    seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id BIGINT NOT NULL,
    priority BIGINT NOT NULL,
    notice TEXT NOT NULL,
    topic TEXT,
    case_id TEXT,
    silent BOOLEAN NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    attempts BIGINT NOT NULL,
    parts_sent BIGINT NOT NULL,
    uncertain BOOLEAN NOT NULL,
    ending TEXT,
    reason TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ
);
CREATE INDEX outbox_waiting ON outbox (person_id, seq) WHERE ending IS NULL;
CREATE INDEX outbox_due ON outbox (due_at) WHERE ending IS NULL;
CREATE INDEX outbox_by_case ON outbox (case_id);
CREATE INDEX outbox_ended ON outbox (ended_at);

-- Officers and what they may do.
CREATE TABLE officers (
    person_id BIGINT NOT NULL,
    role TEXT NOT NULL,
    suspended BOOLEAN NOT NULL,
    since TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (person_id, role)
);

-- Tries that were refused: by whom, at what.
CREATE TABLE denials (
    person_id BIGINT NOT NULL,
    what TEXT NOT NULL,
    denied_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX denials_by_person ON denials (person_id, what, denied_at);

-- Keys that the program made for itself.
CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    value BYTEA NOT NULL
);
