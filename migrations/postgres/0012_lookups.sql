-- What is looked up in a register of any size, and on the way of an update.

-- What the office owes an answer, by its hour. The condition is the expression that the statements have (`owed!`): by that
-- the planner knows this index, and does not take the one that has all cases of a status.
CREATE INDEX cases_owed ON cases (due_at, id)
    WHERE status || '' IN ('submitted', 'recorded', 'under_review', 'distributed', 'objected');

-- What somebody has in hand, without looking through all that they ever had.
CREATE INDEX cases_by_hand ON cases (handler, status);

-- Year and serial of a number, without the letters in front of them and the check digit behind.
CREATE INDEX cases_by_count ON cases (substr(number, length(number) - 12, 12));

-- Letters that wait, in the order in which they go out.
CREATE INDEX outbox_in_order ON outbox (priority, seq) WHERE ending IS NULL;

-- What did not reach somebody, until it is made up for.
CREATE INDEX outbox_missed ON outbox (person_id, seq) WHERE ending IN ('blocked', 'gone', 'refused');

-- What is forgotten after its time, or asked about, by that time.
CREATE INDEX denials_by_time ON denials (denied_at);
CREATE INDEX searches_by_time ON searches (searched_at);
CREATE INDEX searches_worded ON searches (searched_at) WHERE words IS NOT NULL;
CREATE INDEX updates_set_aside_by_time ON updates_set_aside (set_aside_at);

-- Nothing needs these any more.
DROP INDEX cases_by_handler;
DROP INDEX cases_open_by_due;
