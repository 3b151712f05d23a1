-- What somebody asks for about their own data in a filed case (UU 27/2022): a correction or a deletion, with the hour until
-- which the office answers. The words are with the lines of the trail: what is right, and why it was declined.
CREATE TABLE data_requests (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    person_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    step TEXT,
    position INTEGER NOT NULL,
    asked_at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    reminded INTEGER NOT NULL,
    answered_at TEXT,
    answered_by INTEGER,
    granted INTEGER,
    answer_position INTEGER
) STRICT;
CREATE INDEX data_requests_by_case ON data_requests (case_id);
CREATE INDEX data_requests_by_person ON data_requests (person_id, asked_at);
CREATE UNIQUE INDEX data_requests_open ON data_requests (case_id, kind) WHERE answered_at IS NULL;
