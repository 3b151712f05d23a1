-- Times are text in UTC (RFC 3339), ids are text, booleans are 0 or 1. The same tables stand in ../postgres.

-- The office works a case: roles with divisions, the life of a case, its words, its hours.
-- Columns are added with a default, tables are made beside the old ones: what runs meanwhile goes on running.

-- A role may belong to a division, and an officer has a name that papers carry. What the settings gave, they also take.
CREATE TABLE officers_by_division (
    person_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    division TEXT NOT NULL,
    name TEXT NOT NULL,
    suspended INTEGER NOT NULL,
    from_settings INTEGER NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (person_id, role, division)
) STRICT;
INSERT INTO officers_by_division (person_id, role, division, name, suspended, from_settings, since)
    SELECT person_id, role, '', '', suspended, 1, since FROM officers;
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
    made_by INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_by INTEGER,
    used_at TEXT,
    revoked_at TEXT
) STRICT;

-- Who changed whose roles, and when. changed_by is 0 for the settings.
CREATE TABLE officer_changes (
    id TEXT PRIMARY KEY,
    person_id INTEGER NOT NULL,
    changed_by INTEGER NOT NULL,
    what TEXT NOT NULL,
    role TEXT NOT NULL,
    division TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX officer_changes_by_person ON officer_changes (person_id, changed_at);

-- Whose command menu has to be set anew.
CREATE TABLE menus (
    person_id INTEGER PRIMARY KEY,
    changed_at TEXT NOT NULL,
    due_at TEXT NOT NULL
) STRICT;

-- Days on which an officer is away, and who stands in.
CREATE TABLE absences (
    id TEXT PRIMARY KEY,
    person_id INTEGER NOT NULL,
    stand_in INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    note TEXT NOT NULL,
    made_at TEXT NOT NULL,
    begun_at TEXT,
    ended_at TEXT
) STRICT;
CREATE INDEX absences_by_person ON absences (person_id, until_day);
CREATE INDEX absences_open ON absences (from_day) WHERE ended_at IS NULL;

-- Somebody may fill in several forms: one of their own, one for each case to be completed, one for the register.
CREATE TABLE drafts_by_scope (
    id TEXT PRIMARY KEY,
    person_id INTEGER NOT NULL,
    scope TEXT NOT NULL,
    asked TEXT,
    kind TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    answers TEXT NOT NULL,
    focus TEXT,
    paused INTEGER NOT NULL,
    reminders INTEGER NOT NULL,
    touched_at TEXT NOT NULL,
    UNIQUE (person_id, scope)
) STRICT;
INSERT INTO drafts_by_scope
    (id, person_id, scope, asked, kind, form_version, answers, focus, paused, reminders, touched_at)
    SELECT id, person_id, '', NULL, kind, form_version, answers, focus, paused, reminders, touched_at FROM drafts;
DROP TABLE drafts;
ALTER TABLE drafts_by_scope RENAME TO drafts;
CREATE INDEX drafts_by_time ON drafts (touched_at);

-- Where a case stands in the office. person_id is 0 while nobody follows a case that came by another way.
ALTER TABLE cases ADD COLUMN level INTEGER;
ALTER TABLE cases ADD COLUMN handler INTEGER;
ALTER TABLE cases ADD COLUMN entered_by INTEGER;
ALTER TABLE cases ADD COLUMN recorded_by INTEGER;
ALTER TABLE cases ADD COLUMN recorded_at TEXT;
ALTER TABLE cases ADD COLUMN since TEXT;
ALTER TABLE cases ADD COLUMN status_before TEXT;
ALTER TABLE cases ADD COLUMN promised_at TEXT;
ALTER TABLE cases ADD COLUMN promised_minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN promise TEXT;
ALTER TABLE cases ADD COLUMN completed_at TEXT;
ALTER TABLE cases ADD COLUMN confirm_by TEXT;
ALTER TABLE cases ADD COLUMN paused_at TEXT;
ALTER TABLE cases ADD COLUMN extended INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN transfers INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN objections INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN responded_by INTEGER;
ALTER TABLE cases ADD COLUMN responded_at TEXT;
ALTER TABLE cases ADD COLUMN outcome TEXT;
ALTER TABLE cases ADD COLUMN stars INTEGER;
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
    leads INTEGER NOT NULL,
    done_at TEXT,
    PRIMARY KEY (case_id, division)
) STRICT;
CREATE INDEX tasks_by_division ON tasks (division, case_id);

-- Whom a case is about (UU 25/2009 art. 45): an officer, or a division. They never see it.
CREATE TABLE respondents (
    case_id TEXT NOT NULL REFERENCES cases (id),
    person_id INTEGER NOT NULL,
    division TEXT NOT NULL,
    PRIMARY KEY (case_id, person_id, division)
) STRICT;

-- What was written with a move: the reason, the answer, the question, the note. The trail's row holds its hash.
CREATE TABLE writings (
    case_id TEXT NOT NULL REFERENCES cases (id),
    position INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (case_id, position, purpose)
) STRICT;

-- Times in which the office's clock stood still, and why.
CREATE TABLE pauses (
    case_id TEXT NOT NULL REFERENCES cases (id),
    began_at TEXT NOT NULL,
    ended_at TEXT,
    reason TEXT NOT NULL,
    PRIMARY KEY (case_id, began_at)
) STRICT;

-- What has to happen to a case at an hour, when the office is open or when citizens are awake. A row that fired stays, so
-- that nothing happens twice.
CREATE TABLE timers (
    case_id TEXT NOT NULL REFERENCES cases (id),
    kind TEXT NOT NULL,
    due_at TEXT NOT NULL,
    office INTEGER NOT NULL,
    fired_at TEXT,
    PRIMARY KEY (case_id, kind)
) STRICT;
CREATE INDEX timers_due ON timers (due_at) WHERE fired_at IS NULL;

-- Moves whose words wait a moment before they leave, and can be taken back until then.
CREATE TABLE held_moves (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    person_id INTEGER NOT NULL,
    action TEXT NOT NULL,
    given TEXT NOT NULL,
    due_at TEXT NOT NULL
) STRICT;
CREATE INDEX held_moves_due ON held_moves (due_at);

-- What the complaints team wants to change after a case (rencana tindak lanjut).
CREATE TABLE plans (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    what TEXT NOT NULL,
    owner INTEGER NOT NULL,
    until_day TEXT NOT NULL,
    made_by INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    reminded INTEGER NOT NULL,
    done_by INTEGER,
    done_at TEXT,
    evidence TEXT
) STRICT;
CREATE INDEX plans_open ON plans (owner, until_day) WHERE done_at IS NULL;
CREATE INDEX plans_by_case ON plans (case_id);

-- Answers that are given often.
CREATE TABLE templates (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    action TEXT NOT NULL,
    service TEXT,
    body TEXT NOT NULL,
    made_by INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

-- Days that differ from the calendar of the profile: off, or worked after all.
CREATE TABLE calendar_changes (
    day TEXT PRIMARY KEY,
    is_off INTEGER NOT NULL,
    name TEXT NOT NULL,
    changed_by INTEGER NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

-- Groups of the office that hear of cases, without anybody's identity. An empty division is the whole office. A group
-- with topics may have one for each division.
CREATE TABLE groups (
    chat_id INTEGER NOT NULL,
    division TEXT NOT NULL,
    topic_id INTEGER,
    title TEXT NOT NULL,
    bound_by INTEGER NOT NULL,
    bound_at TEXT NOT NULL,
    left_at TEXT,
    PRIMARY KEY (chat_id, division)
) STRICT;
CREATE INDEX groups_by_division ON groups (division) WHERE left_at IS NULL;

-- What a citizen completed: the answers as they were filed, and those of each completion with what was sent.
CREATE TABLE answer_versions (
    case_id TEXT NOT NULL REFERENCES cases (id),
    version INTEGER NOT NULL,
    answers TEXT NOT NULL,
    statement TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    PRIMARY KEY (case_id, version)
) STRICT;

-- Messages of a citizen that wait until it is said to which case they belong. The words of a file are with the file.
CREATE TABLE messages_waiting (
    person_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    place TEXT NOT NULL,
    body TEXT NOT NULL,
    written_at TEXT NOT NULL,
    PRIMARY KEY (person_id, message_id, version)
) STRICT;
CREATE INDEX messages_waiting_by_place ON messages_waiting (place);

-- The one message a case's owner sees change: where it stands.
CREATE TABLE status_cards (
    person_id INTEGER NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    message_id INTEGER NOT NULL,
    PRIMARY KEY (person_id, case_id)
) STRICT;

-- What was done once for a day: the morning digest, the warning of a missing year.
CREATE TABLE done_once (
    what TEXT NOT NULL,
    day TEXT NOT NULL,
    done_at TEXT NOT NULL,
    PRIMARY KEY (what, day)
) STRICT;

-- The words of each case, to search by: what it is about, what says who it is, and where it stands. The index over them is
-- kept by the engine, so that no statement can forget it.
CREATE TABLE case_words (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id TEXT NOT NULL UNIQUE REFERENCES cases (id),
    content TEXT NOT NULL,
    identity TEXT NOT NULL,
    place TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE case_search USING fts5 (
    content, identity, place, content = 'case_words', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 0'
);
CREATE TRIGGER case_words_added AFTER INSERT ON case_words BEGIN
    INSERT INTO case_search (rowid, content, identity, place) VALUES (new.seq, new.content, new.identity, new.place);
END;
CREATE TRIGGER case_words_changed AFTER UPDATE ON case_words BEGIN
    INSERT INTO case_search (case_search, rowid, content, identity, place)
        VALUES ('delete', old.seq, old.content, old.identity, old.place);
    INSERT INTO case_search (rowid, content, identity, place) VALUES (new.seq, new.content, new.identity, new.place);
END;
CREATE TRIGGER case_words_gone AFTER DELETE ON case_words BEGIN
    INSERT INTO case_search (case_search, rowid, content, identity, place)
        VALUES ('delete', old.seq, old.content, old.identity, old.place);
END;

-- Who searched, when, and how much was found. The words are kept only while their list can be paged through.
CREATE TABLE searches (
    id TEXT PRIMARY KEY,
    person_id INTEGER NOT NULL,
    words TEXT,
    hits INTEGER NOT NULL,
    searched_at TEXT NOT NULL
) STRICT;
CREATE INDEX searches_by_person ON searches (person_id, searched_at);
