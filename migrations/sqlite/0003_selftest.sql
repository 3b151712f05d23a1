-- The self-test files a case of its own: marked, in no list, no queue and no figure.
ALTER TABLE cases ADD COLUMN synthetic INTEGER NOT NULL DEFAULT 0;

-- Self-tests that were asked for by the schedule or by a command, and what came of them.
CREATE TABLE selftests (
    id TEXT PRIMARY KEY,
    asked_at TEXT NOT NULL,
    by_schedule INTEGER NOT NULL,
    begun_at TEXT,
    ended_at TEXT,
    good INTEGER,
    report TEXT
) STRICT;
CREATE INDEX selftests_by_time ON selftests (asked_at);
CREATE INDEX selftests_waiting ON selftests (asked_at) WHERE begun_at IS NULL;
