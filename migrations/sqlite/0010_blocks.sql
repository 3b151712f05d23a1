-- Whose new complaints and additions are not taken any more: why, what they say to it, and what came of that. People are
-- addressed by a case of theirs, never by a name.
CREATE TABLE blocks (
    id TEXT PRIMARY KEY,
    person_id INTEGER NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    reason TEXT NOT NULL,
    blocked_by INTEGER NOT NULL,
    blocked_at TEXT NOT NULL,
    told_on TEXT,
    appeal TEXT,
    appealed_at TEXT,
    upheld_by INTEGER,
    upheld_at TEXT,
    lifted_by INTEGER,
    lifted_at TEXT
) STRICT;
CREATE INDEX blocks_standing ON blocks (blocked_at) WHERE lifted_at IS NULL;
CREATE INDEX blocks_by_person ON blocks (person_id);
CREATE INDEX blocks_by_case ON blocks (case_id);

-- The block that somebody stands under, read with them.
ALTER TABLE people ADD COLUMN block_id TEXT;
