-- With what each text was signed, by whom and when, beside the hash of the text: as it was filed (version 1), and as it was
-- completed. `pad` tells on which page it was drawn, so that a page is signed on once.
CREATE TABLE signatures (
    case_id TEXT NOT NULL REFERENCES cases (id),
    version INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    signed_by TEXT NOT NULL,
    statement_hash TEXT NOT NULL,
    pad TEXT UNIQUE,
    signed_at TEXT NOT NULL,
    PRIMARY KEY (case_id, version)
) STRICT;
