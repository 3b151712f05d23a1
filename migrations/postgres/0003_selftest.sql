-- The self-test files a case of its own: marked, in no list, no queue and no figure.
ALTER TABLE cases ADD COLUMN synthetic BOOLEAN NOT NULL DEFAULT FALSE;

-- Self-tests that were asked for by the schedule or by a command, and what came of them.
CREATE TABLE selftests (
    id TEXT PRIMARY KEY,
    asked_at TIMESTAMPTZ NOT NULL,
    by_schedule BOOLEAN NOT NULL,
    begun_at TIMESTAMPTZ,
    ended_at TIMESTAMPTZ,
    good BOOLEAN,
    report TEXT
);
CREATE INDEX selftests_by_time ON selftests (asked_at);
CREATE INDEX selftests_waiting ON selftests (asked_at) WHERE begun_at IS NULL;
