-- Which cases were written into the archive, as which version, and the hash of their list of hashes there. Retention deletes
-- nothing that is not there as it is now.
CREATE TABLE archived_cases (
    case_id TEXT PRIMARY KEY REFERENCES cases (id),
    version INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    archived_at TEXT NOT NULL
) STRICT;
