-- Automatic charges can be paused: none is begun that a pause covers.

ALTER TABLE accounts
    ADD COLUMN charges_paused_since  timestamptz,
    ADD COLUMN charges_paused_reason text,
    ADD CONSTRAINT pause_says_since_when_and_why CHECK (num_nulls(charges_paused_since, charges_paused_reason) IN (0, 2));

-- The pause of all charges: there is none while there is no row.
CREATE TABLE charge_pause (
    only_row boolean     NOT NULL PRIMARY KEY DEFAULT true,
    since    timestamptz NOT NULL,
    reason   text        NOT NULL,

    CONSTRAINT there_is_one_pause_of_all CHECK (only_row)
);
