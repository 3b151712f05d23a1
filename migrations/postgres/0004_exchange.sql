-- Keys of other systems that read the register and hand cases in (Open311). Only a hash of the key is kept.
CREATE TABLE exchange_keys (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    label TEXT NOT NULL,
    key_hash TEXT NOT NULL UNIQUE,
    may_post BOOLEAN NOT NULL,
    reads_words BOOLEAN NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    revoked_at TIMESTAMPTZ
);

-- What was handed in under which reference: handed in again, it is the same case.
CREATE TABLE exchange_posts (
    key_id BIGINT NOT NULL REFERENCES exchange_keys (id),
    reference TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    posted_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (key_id, reference)
);
CREATE INDEX exchange_posts_by_case ON exchange_posts (case_id);

CREATE INDEX cases_by_filing ON cases (filed_at, id);
