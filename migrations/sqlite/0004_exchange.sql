-- Keys of other systems that read the register and hand cases in (Open311). Only a hash of the key is kept.
CREATE TABLE exchange_keys (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    key_hash TEXT NOT NULL UNIQUE,
    may_post INTEGER NOT NULL,
    reads_words INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    revoked_at TEXT
) STRICT;

-- What was handed in under which reference: handed in again, it is the same case.
CREATE TABLE exchange_posts (
    key_id INTEGER NOT NULL REFERENCES exchange_keys (id),
    reference TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    posted_at TEXT NOT NULL,
    PRIMARY KEY (key_id, reference)
) STRICT;
CREATE INDEX exchange_posts_by_case ON exchange_posts (case_id);

CREATE INDEX cases_by_filing ON cases (filed_at, id);
