-- What somebody asks for about their own data in a filed case (UU 27/2022): a correction or a deletion, with the hour until
-- which the office answers. The words are with the lines of the trail: what is right, and why it was declined.
CREATE TABLE data_requests (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    person_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    step TEXT,
    position BIGINT NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    reminded BIGINT NOT NULL,
    answered_at TIMESTAMPTZ,
    answered_by BIGINT,
    granted BOOLEAN,
    answer_position BIGINT
);
CREATE INDEX data_requests_by_case ON data_requests (case_id);
CREATE INDEX data_requests_by_person ON data_requests (person_id, asked_at);
CREATE UNIQUE INDEX data_requests_open ON data_requests (case_id, kind) WHERE answered_at IS NULL;
