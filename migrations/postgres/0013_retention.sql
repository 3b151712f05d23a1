-- The end of keeping: since when somebody keeps a case beyond its time, when its citizen was told that it ends, and when
-- everything personal was taken out of it.
ALTER TABLE cases ADD COLUMN held_at TIMESTAMPTZ;
ALTER TABLE cases ADD COLUMN erasure_told_at TIMESTAMPTZ;
ALTER TABLE cases ADD COLUMN erased_at TIMESTAMPTZ;

-- People of whom nothing is kept but that they were there, until nothing is left to be sent to them.
CREATE INDEX people_erased ON people (id) WHERE name = '';
