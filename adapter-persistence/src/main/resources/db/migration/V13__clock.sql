-- Time as it is kept: the clock of a sandbox, and when the timers last ran.

-- Where the sandbox clock stands. There is no row in a live service. One server per sandbox: it moves this row from where
-- it read it, and so notices another one that does the same.
CREATE TABLE sandbox_clock (
    only_row  boolean     NOT NULL PRIMARY KEY DEFAULT true,
    stands_at timestamptz NOT NULL,

    CONSTRAINT there_is_one_sandbox_clock CHECK (only_row)
);

-- Moves of that clock that were begun and not answered. Where a move leads is fixed before it begins, so that repeating
-- "by a day" after a crash leads to the same instant; the row goes in the transaction that records the answer.
CREATE TABLE sandbox_clock_moves (
    idempotency_key text COLLATE "C" NOT NULL PRIMARY KEY,
    -- A digest of the request: another one under the same key is an error.
    fingerprint     text             NOT NULL,
    target          timestamptz      NOT NULL
);

-- The last run of each timer on whichever node, by the clock of this database.
CREATE TABLE timer_runs (
    name        text COLLATE "C" NOT NULL PRIMARY KEY,
    started_at  timestamptz      NOT NULL,
    -- Of the run that ended last, as are the two below: before started_at while another goes on, or if it was killed.
    finished_at timestamptz,
    done        int              NOT NULL DEFAULT 0,
    failure     text,

    CONSTRAINT done_counts_pieces CHECK (done >= 0),
    CONSTRAINT failed_run_has_ended CHECK (failure IS NULL OR finished_at IS NOT NULL)
);
