-- Deliveries of events to webhook endpoints.

CREATE TABLE webhook_endpoints (
    endpoint_id   text COLLATE "C" NOT NULL PRIMARY KEY,
    url           text             NOT NULL,
    -- As it is, since it signs. The one before signs too, for a while, by the clock of the database.
    secret        text             NOT NULL,
    former_secret text,
    former_until  timestamptz,
    -- The place in the feed up to which events were put on their way.
    position      bigint           NOT NULL,
    created_at    timestamptz      NOT NULL,
    -- Since when it is there for nobody any more. What was on its way to it is dropped bit by bit, and then this row is.
    retired_at    timestamptz,

    CONSTRAINT former_secret_signs_for_a_while CHECK ((former_secret IS NULL) = (former_until IS NULL))
);

-- Whoever adds deliveries of an endpoint, or ends some, locks the row of the endpoint in a statement before: so of two
-- pending events of one instance the later is never added without a turn while the earlier ends unseen.
CREATE TABLE webhook_deliveries (
    account_id   text COLLATE "C" NOT NULL,
    instance_id  text COLLATE "C" NOT NULL,
    sequence     bigint           NOT NULL,
    endpoint_id  text COLLATE "C" NOT NULL,
    event_id     uuid             NOT NULL,
    status       text             NOT NULL DEFAULT 'Pending',
    tries        int              NOT NULL DEFAULT 0,
    answer       text,
    -- When it is sent, by the clock of the database; whoever is sending it has until then. The first pending one of an
    -- instance has such a time. Those behind it have none, mostly, and get one as their turn comes: so nobody reads
    -- through them to find the first.
    due_at       timestamptz,
    created_at   timestamptz      NOT NULL DEFAULT clock_timestamp(),
    delivered_at timestamptz,
    -- When it was given up. Stays while it is sent again, until it is delivered: a final notice that nobody got holds the release.
    parked_at    timestamptz,

    PRIMARY KEY (account_id, instance_id, sequence, endpoint_id),
    FOREIGN KEY (account_id, instance_id, sequence) REFERENCES events,
    FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoints ON DELETE CASCADE,
    CONSTRAINT delivery_status_is_known CHECK (status IN ('Pending', 'Delivered', 'Parked')),
    CONSTRAINT only_what_is_pending_is_due CHECK (due_at IS NULL OR status = 'Pending'),
    CONSTRAINT delivered_says_when CHECK (status <> 'Delivered' OR (delivered_at IS NOT NULL AND parked_at IS NULL)),
    CONSTRAINT parked_says_when CHECK (status <> 'Parked' OR parked_at IS NOT NULL)
);

-- What is due, without what is not.
CREATE INDEX deliveries_due ON webhook_deliveries (endpoint_id, due_at) WHERE due_at IS NOT NULL;
-- What comes before, and who is next.
CREATE INDEX deliveries_pending ON webhook_deliveries (endpoint_id, account_id, instance_id, sequence) WHERE status = 'Pending';
-- Lists, counts, and what is old enough to be forgotten.
CREATE INDEX deliveries_by_status ON webhook_deliveries (endpoint_id, status, created_at, event_id);
-- What somebody lacks, a final notice perhaps: what failed, what waits behind that, and what nobody came to for long.
CREATE INDEX deliveries_undelivered ON webhook_deliveries (account_id, instance_id) WHERE status <> 'Delivered';
-- Releases that are due and not done: few, mostly held. What is far from its release is not in it.
CREATE INDEX instances_to_release ON instances (greatest(release_at, release_not_before))
    WHERE noticed_at IS NOT NULL AND released_at IS NULL;
