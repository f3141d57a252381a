-- The runs of automatic renewals that found something due, on whichever node, by the clock of this database; kept for a week.
CREATE TABLE auto_renewal_runs (
    run_id      uuid        NOT NULL PRIMARY KEY,
    started_at  timestamptz NOT NULL,
    -- None while it goes on, or if it failed or was killed.
    finished_at timestamptz,
    -- How many attempts were due when it began, counted up to ten thousand.
    due         int         NOT NULL,

    -- What came of them, added up batch by batch.
    claimed     int         NOT NULL DEFAULT 0,
    renewed     int         NOT NULL DEFAULT 0,
    declined    int         NOT NULL DEFAULT 0,
    refused     int         NOT NULL DEFAULT 0,
    in_doubt    int         NOT NULL DEFAULT 0,
    postponed   int         NOT NULL DEFAULT 0,
    failed      int         NOT NULL DEFAULT 0,

    CONSTRAINT run_counts_attempts CHECK (least(due, claimed, renewed, declined, refused, in_doubt, postponed, failed) >= 0),
    CONSTRAINT each_attempt_came_to_one_thing CHECK (renewed + declined + refused + in_doubt + postponed + failed <= claimed)
);

CREATE INDEX auto_renewal_runs_by_time ON auto_renewal_runs (started_at);
