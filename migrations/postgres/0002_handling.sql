-- The same tables stand in ../sqlite, in the types of that engine.

-- The office works a case: roles with divisions, the life of a case, its words, its hours.
-- Columns are added with a default, tables are made beside the old ones: what runs meanwhile goes on running.

-- A role may belong to a division, and an officer has a name that papers carry. What the settings gave, they also take.
CREATE TABLE officers_by_division (
    person_id BIGINT NOT NULL,
    role TEXT NOT NULL,
    division TEXT NOT NULL,
    name TEXT NOT NULL,
    suspended BOOLEAN NOT NULL,
    from_settings BOOLEAN NOT NULL,
    since TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (person_id, role, division)
);
INSERT INTO officers_by_division (person_id, role, division, name, suspended, from_settings, since)
    SELECT person_id, role, '', '', suspended, TRUE, since FROM officers;
DROP TABLE officers;
ALTER TABLE officers_by_division RENAME TO officers;
CREATE INDEX officers_by_role ON officers (role, division);

-- Invitations by link, each for one person, one role and one use. Only a hash of the code is kept.
CREATE TABLE invitations (
    id TEXT PRIMARY KEY,
    code_hash TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    divisions TEXT NOT NULL,
    made_by BIGINT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_by BIGINT,
    used_at TIMESTAMPTZ,
    revoked_at TIMESTAMPTZ
);

-- Who changed whose roles, and when. changed_by is 0 for the settings.
CREATE TABLE officer_changes (
    id TEXT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    what TEXT NOT NULL,
    role TEXT NOT NULL,
    division TEXT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX officer_changes_by_person ON officer_changes (person_id, changed_at);

-- Whose command menu has to be set anew.
CREATE TABLE menus (
    person_id BIGINT PRIMARY KEY,
    changed_at TIMESTAMPTZ NOT NULL,
    due_at TIMESTAMPTZ NOT NULL
);

-- Days on which an officer is away, and who stands in.
CREATE TABLE absences (
    id TEXT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    stand_in BIGINT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    note TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    begun_at TIMESTAMPTZ,
    ended_at TIMESTAMPTZ
);
CREATE INDEX absences_by_person ON absences (person_id, until_day);
CREATE INDEX absences_open ON absences (from_day) WHERE ended_at IS NULL;

-- Somebody may fill in several forms: one of their own, one for each case to be completed, one for the register.
CREATE TABLE drafts_by_scope (
    id TEXT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    scope TEXT NOT NULL,
    asked TEXT,
    kind TEXT NOT NULL,
    form_version BIGINT NOT NULL,
    answers TEXT NOT NULL,
    focus TEXT,
    paused BOOLEAN NOT NULL,
    reminders BIGINT NOT NULL,
    touched_at TIMESTAMPTZ NOT NULL,
    UNIQUE (person_id, scope)
);
INSERT INTO drafts_by_scope
    (id, person_id, scope, asked, kind, form_version, answers, focus, paused, reminders, touched_at)
    SELECT id, person_id, '', NULL, kind, form_version, answers, focus, paused, reminders, touched_at FROM drafts;
DROP TABLE drafts;
ALTER TABLE drafts_by_scope RENAME TO drafts;
CREATE INDEX drafts_by_time ON drafts (touched_at);

-- Where a case stands in the office. person_id is 0 while nobody follows a case that came by another way.
ALTER TABLE cases ADD COLUMN level BIGINT;
ALTER TABLE cases ADD COLUMN handler BIGINT;
ALTER TABLE cases ADD COLUMN entered_by BIGINT;
ALTER TABLE cases ADD COLUMN recorded_by BIGINT;
ALTER TABLE cases ADD COLUMN recorded_at TIMESTAMPTZ;
ALTER TABLE cases ADD COLUMN since TIMESTAMPTZ;
ALTER TABLE cases ADD COLUMN status_before TEXT;
ALTER TABLE cases ADD COLUMN promised_at TIMESTAMPTZ;
ALTER TABLE cases ADD COLUMN promised_minutes BIGINT NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN promise TEXT;
ALTER TABLE cases ADD COLUMN completed_at TIMESTAMPTZ;
ALTER TABLE cases ADD COLUMN confirm_by TIMESTAMPTZ;
ALTER TABLE cases ADD COLUMN paused_at TIMESTAMPTZ;
ALTER TABLE cases ADD COLUMN extended BIGINT NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN transfers BIGINT NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN objections BIGINT NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN responded_by BIGINT;
ALTER TABLE cases ADD COLUMN responded_at TIMESTAMPTZ;
ALTER TABLE cases ADD COLUMN outcome TEXT;
ALTER TABLE cases ADD COLUMN stars BIGINT;
ALTER TABLE cases ADD COLUMN missing TEXT;
ALTER TABLE cases ADD COLUMN merged_into TEXT;
ALTER TABLE cases ADD COLUMN external_number TEXT;
UPDATE cases SET since = coalesce(withdrawn_at, filed_at), promised_at = due_at, status_before = 'submitted';
ALTER TABLE cases DROP COLUMN withdrawn_at;
CREATE INDEX cases_by_handler ON cases (handler, due_at);
CREATE INDEX cases_by_merge ON cases (merged_into);
CREATE INDEX cases_open_by_due ON cases (due_at);

-- The divisions a case was given to: one leads, the others have tasks of their own.
CREATE TABLE tasks (
    case_id TEXT NOT NULL REFERENCES cases (id),
    division TEXT NOT NULL,
    leads BOOLEAN NOT NULL,
    done_at TIMESTAMPTZ,
    PRIMARY KEY (case_id, division)
);
CREATE INDEX tasks_by_division ON tasks (division, case_id);

-- Whom a case is about (UU 25/2009 art. 45): an officer, or a division. They never see it.
CREATE TABLE respondents (
    case_id TEXT NOT NULL REFERENCES cases (id),
    person_id BIGINT NOT NULL,
    division TEXT NOT NULL,
    PRIMARY KEY (case_id, person_id, division)
);

-- What was written with a move: the reason, the answer, the question, the note. The trail's row holds its hash.
CREATE TABLE writings (
    case_id TEXT NOT NULL REFERENCES cases (id),
    position BIGINT NOT NULL,
    purpose TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (case_id, position, purpose)
);

-- Times in which the office's clock stood still, and why.
CREATE TABLE pauses (
    case_id TEXT NOT NULL REFERENCES cases (id),
    began_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    reason TEXT NOT NULL,
    PRIMARY KEY (case_id, began_at)
);

-- What has to happen to a case at an hour, when the office is open or when citizens are awake. A row that fired stays, so
-- that nothing happens twice.
CREATE TABLE timers (
    case_id TEXT NOT NULL REFERENCES cases (id),
    kind TEXT NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    office BOOLEAN NOT NULL,
    fired_at TIMESTAMPTZ,
    PRIMARY KEY (case_id, kind)
);
CREATE INDEX timers_due ON timers (due_at) WHERE fired_at IS NULL;

-- Moves whose words wait a moment before they leave, and can be taken back until then.
CREATE TABLE held_moves (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    person_id BIGINT NOT NULL,
    action TEXT NOT NULL,
    given TEXT NOT NULL,
    due_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX held_moves_due ON held_moves (due_at);

-- What the complaints team wants to change after a case (rencana tindak lanjut).
CREATE TABLE plans (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    what TEXT NOT NULL,
    owner BIGINT NOT NULL,
    until_day TEXT NOT NULL,
    made_by BIGINT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    reminded BIGINT NOT NULL,
    done_by BIGINT,
    done_at TIMESTAMPTZ,
    evidence TEXT
);
CREATE INDEX plans_open ON plans (owner, until_day) WHERE done_at IS NULL;
CREATE INDEX plans_by_case ON plans (case_id);

-- Answers that are given often.
CREATE TABLE templates (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    action TEXT NOT NULL,
    service TEXT,
    body TEXT NOT NULL,
    made_by BIGINT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ
);

-- Days that differ from the calendar of the profile: off, or worked after all.
CREATE TABLE calendar_changes (
    day TEXT PRIMARY KEY,
    is_off BOOLEAN NOT NULL,
    name TEXT NOT NULL,
    changed_by BIGINT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL
);

-- Groups of the office that hear of cases, without anybody's identity. An empty division is the whole office. A group
-- with topics may have one for each division.
CREATE TABLE groups (
    chat_id BIGINT NOT NULL,
    division TEXT NOT NULL,
    topic_id BIGINT,
    title TEXT NOT NULL,
    bound_by BIGINT NOT NULL,
    bound_at TIMESTAMPTZ NOT NULL,
    left_at TIMESTAMPTZ,
    PRIMARY KEY (chat_id, division)
);
CREATE INDEX groups_by_division ON groups (division) WHERE left_at IS NULL;

-- What a citizen completed: the answers as they were filed, and those of each completion with what was sent.
CREATE TABLE answer_versions (
    case_id TEXT NOT NULL REFERENCES cases (id),
    version BIGINT NOT NULL,
    answers TEXT NOT NULL,
    statement TEXT NOT NULL,
    kept_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (case_id, version)
);

-- Messages of a citizen that wait until it is said to which case they belong. The words of a file are with the file.
CREATE TABLE messages_waiting (
    person_id BIGINT NOT NULL,
    message_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    place TEXT NOT NULL,
    body TEXT NOT NULL,
    written_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (person_id, message_id, version)
);
CREATE INDEX messages_waiting_by_place ON messages_waiting (place);

-- The one message a case's owner sees change: where it stands.
CREATE TABLE status_cards (
    person_id BIGINT NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    message_id BIGINT NOT NULL,
    PRIMARY KEY (person_id, case_id)
);

-- What was done once for a day: the morning digest, the warning of a missing year.
CREATE TABLE done_once (
    what TEXT NOT NULL,
    day TEXT NOT NULL,
    done_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (what, day)
);

-- The words of each case, to search by: what it is about, what says who it is, and where it stands. The index over them is
-- kept by the engine, so that no statement can forget it.
CREATE TABLE case_words (
    seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id TEXT NOT NULL UNIQUE REFERENCES cases (id),
    content TEXT NOT NULL,
    identity TEXT NOT NULL,
    place TEXT NOT NULL,
    open_words TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple', content || ' ' || place)) STORED,
    all_words TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple', content || ' ' || identity || ' ' || place)) STORED
);
CREATE INDEX case_words_open ON case_words USING gin (open_words);
CREATE INDEX case_words_all ON case_words USING gin (all_words);

-- Who searched, when, and how much was found. The words are kept only while their list can be paged through.
CREATE TABLE searches (
    id TEXT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    words TEXT,
    hits BIGINT NOT NULL,
    searched_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX searches_by_person ON searches (person_id, searched_at);
