-- Pictures of officers' signatures. One that stands under a paper stays when it is taken back: the paper stays as it was.
CREATE TABLE officer_signatures (
    file_id TEXT PRIMARY KEY,
    person_id INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    removed_at TEXT
) STRICT;
CREATE INDEX officer_signatures_by_person ON officer_signatures (person_id, made_at);

-- Who made a move of a case for the office, called and in office as they were then: for the paper that belongs to it.
CREATE TABLE signatories (
    case_id TEXT NOT NULL REFERENCES cases (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    division TEXT,
    file_id TEXT,
    PRIMARY KEY (case_id, position)
) STRICT;
CREATE INDEX signatories_by_file ON signatories (file_id);
