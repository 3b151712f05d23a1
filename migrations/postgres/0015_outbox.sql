-- Most letters belong to no case, and one that waits has not ended: they need no place in these.

DROP INDEX outbox_by_case;
CREATE INDEX outbox_by_case ON outbox (case_id) WHERE case_id IS NOT NULL;

DROP INDEX outbox_ended;
CREATE INDEX outbox_ended ON outbox (ended_at) WHERE ended_at IS NOT NULL;
