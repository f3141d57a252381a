-- The outbox: what happened to instances, written in the transaction that made it so. Delivery is another matter.

CREATE TABLE events (
    account_id  text COLLATE "C" NOT NULL,
    instance_id text COLLATE "C" NOT NULL,
    -- Counts the events of one instance from 1, without a gap.
    sequence    bigint           NOT NULL,
    event_id    uuid             NOT NULL,
    type        text             NOT NULL,
    payload     jsonb            NOT NULL,
    occurred_at timestamptz      NOT NULL,
    -- The place in the feed of all events. Given when the row is written, not when it is committed: a reader must mind
    -- that an earlier one may become visible later.
    position    bigint           NOT NULL GENERATED ALWAYS AS IDENTITY,

    PRIMARY KEY (account_id, instance_id, sequence),
    FOREIGN KEY (account_id, instance_id) REFERENCES instances,
    CONSTRAINT events_count_from_one CHECK (sequence >= 1)
);

-- Consumers drop repeats by the id alone, so it is unique across accounts, as order ids are.
CREATE UNIQUE INDEX event_id_is_unique ON events (event_id);
CREATE UNIQUE INDEX events_by_position ON events (position);

CREATE TRIGGER events_never_change
    BEFORE UPDATE OR DELETE OR TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- How many events an instance has. Its row is what appending locks: a lock of its own, behind all others, so that an
-- event may be told of an instance that somebody else has locked.
CREATE TABLE event_counters (
    account_id  text COLLATE "C" NOT NULL,
    instance_id text COLLATE "C" NOT NULL,
    events      bigint           NOT NULL,

    PRIMARY KEY (account_id, instance_id),
    FOREIGN KEY (account_id, instance_id) REFERENCES instances
);
