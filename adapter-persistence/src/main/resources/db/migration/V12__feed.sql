-- The feed of all events: one order for all readers, in which nothing ever appears before a place that was read already.
--
-- No number that is drawn while an event is written can be that order. It is drawn before the commit, so a transaction
-- that drew 7 may commit after one that drew 8: a reader who saw 8 and asks for what comes after it never sees 7. The
-- transaction ids of PostgreSQL could tell when that may still happen, but they mean nothing in another PostgreSQL, and the
-- data outlives the one it is in.
--
-- So a position is given after the commit, by another transaction. An event is written together with a row of the outbox.
-- Later somebody, whoever reads the feed or a timer, moves rows from the outbox into the feed:
--
--   1. take the feed's advisory lock, in a statement of its own, and keep it until the commit;
--   2. delete a batch from the outbox, the lowest first, and add it to the feed under the next positions.
--
-- The lock comes first because under READ COMMITTED each statement sees what was committed when it began. PostgreSQL lets
-- others see a commit before it lets go of the locks, so (2) begins with everything in sight that earlier holders moved:
-- the highest position is the highest there is, and no row is moved twice. Thus:
--
--   * Only committed events get a position. What a rollback undoes was in the outbox, with no position to leave empty.
--   * Positions become visible in ascending order: whoever gives n + 1 sees n committed. A reader who sees n sees all
--     below it, and whatever appears later lies above. Positions count from 1 without a gap.
--   * The events of one instance are in the order of their sequence. Appending locks the counter of the instance until
--     its commit, and draws the outbox's number after that: of two events the later has the higher number, and wherever
--     it is in sight, the earlier was moved or is in sight as well, and goes first.
--
-- Nothing here depends on this cluster, on clocks or on who runs it: dumped and restored elsewhere, outbox, positions and
-- readers' cursors go on.

CREATE TABLE outbox (
    -- Where the event stands among those that wait. Drawn when it is written: no place in the feed yet.
    written     bigint           NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id  text COLLATE "C" NOT NULL,
    instance_id text COLLATE "C" NOT NULL,
    sequence    bigint           NOT NULL
    -- No foreign key, as this is on the way of every order: a row is written by the statement that writes its event,
    -- events are never removed, and the feed has one.
);

CREATE TABLE event_feed (
    position    bigint           NOT NULL PRIMARY KEY,
    account_id  text COLLATE "C" NOT NULL,
    instance_id text COLLATE "C" NOT NULL,
    sequence    bigint           NOT NULL,

    FOREIGN KEY (account_id, instance_id, sequence) REFERENCES events,
    CONSTRAINT an_event_has_one_position UNIQUE (account_id, instance_id, sequence),
    CONSTRAINT positions_count_from_one CHECK (position >= 1)
);

CREATE TRIGGER event_feed_never_changes
    BEFORE UPDATE OR DELETE OR TRUNCATE ON event_feed
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was told before there was a feed.
INSERT INTO outbox (account_id, instance_id, sequence)
SELECT account_id, instance_id, sequence FROM events ORDER BY position;

-- It was the number that cannot be the order.
ALTER TABLE events DROP COLUMN position;

-- Answers that are older than they are kept are found by it.
CREATE INDEX answered_requests_by_time ON answered_requests (answered_at);
