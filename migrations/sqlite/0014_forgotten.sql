-- The trail holds a salted hash of what somebody says is right: once words and salt are gone, nobody finds them by trying.
ALTER TABLE data_requests ADD COLUMN salt TEXT;

-- Whoever nothing is kept of is marked: an account without a name may be somebody who still writes.
ALTER TABLE people ADD COLUMN released INTEGER NOT NULL DEFAULT 0;
UPDATE people SET released = 1 WHERE name = ''
    AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.person_id = people.id)
    AND NOT EXISTS (SELECT 1 FROM drafts d WHERE d.person_id = people.id)
    AND NOT EXISTS (SELECT 1 FROM officers o WHERE o.person_id = people.id);
DROP INDEX people_erased;
CREATE INDEX people_released ON people (id) WHERE released;
