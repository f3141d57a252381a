-- The things renewed.

-- Which account an instance belongs to. The one table of customers' things whose key does not begin with the account:
-- this is where an account is found by an instance id, and what keeps these ids unique across accounts.
CREATE TABLE instance_directory (
    instance_id text COLLATE "C" NOT NULL PRIMARY KEY,
    account_id  text COLLATE "C" NOT NULL REFERENCES accounts,

    -- What instances refer to, so that none is without its entry here.
    UNIQUE (account_id, instance_id)
);

CREATE TABLE instances (
    account_id     text COLLATE "C" NOT NULL,
    instance_id    text COLLATE "C" NOT NULL,
    region         text             NOT NULL,
    engine         text             NOT NULL,
    -- The spec that applies, leaving out a scheduled change.
    spec           text COLLATE "C" NOT NULL,
    billing_method text             NOT NULL,
    -- Of a Subscription: where its paid term begins. Of PayAsYouGo: since when it is metered.
    term_start     timestamptz      NOT NULL,

    -- What only a Subscription has.
    end_time       timestamptz,
    anchor_day     smallint,
    anchor_time    time(6),
    policy_id      text COLLATE "C" REFERENCES lifecycle_policies,
    renewal_status text,
    cycle_months   int,
    -- A spec that was bought with a renewal before the end time and applies from that end time on.
    scheduled_spec text COLLATE "C",
    scheduled_for  timestamptz,
    scheduled_by   uuid,

    -- When the policy changes how the instance stands, for its present end time. Worked out by the domain, which alone
    -- knows the calendar, and kept so that lists can be filtered by status. Released is recorded, because it is final.
    expiring_at    timestamptz,
    lock_at        timestamptz,
    release_at     timestamptz,
    released_at    timestamptz,

    -- The next instant at which something is to be done for this instance; what is due is claimed by it.
    next_due_at    timestamptz,

    -- The end time that lists are sorted by: what has no end comes last.
    listed_end     timestamptz      NOT NULL
        GENERATED ALWAYS AS (coalesce(end_time, timestamptz '9999-12-31 23:59:59.999999+00')) STORED,

    PRIMARY KEY (account_id, instance_id),
    FOREIGN KEY (account_id, instance_id) REFERENCES instance_directory (account_id, instance_id),

    CONSTRAINT billing_method_is_known CHECK (billing_method IN ('Subscription', 'PayAsYouGo')),
    CONSTRAINT renewal_status_is_known CHECK (renewal_status IN ('AutoRenewal', 'Normal', 'NotRenewal')),
    CONSTRAINT only_a_subscription_has_a_term CHECK (
        num_nulls(end_time, anchor_day, anchor_time, policy_id, renewal_status, expiring_at, lock_at, release_at)
            = CASE billing_method WHEN 'Subscription' THEN 0 ELSE 8 END),
    CONSTRAINT term_ends_after_it_starts CHECK (end_time > term_start),
    CONSTRAINT anchor_is_a_day_of_a_month CHECK (anchor_day BETWEEN 1 AND 31),
    CONSTRAINT cycle_goes_with_auto_renewal CHECK ((cycle_months IS NOT NULL) = (renewal_status IS NOT DISTINCT FROM 'AutoRenewal')),
    CONSTRAINT cycle_is_a_period CHECK (cycle_months >= 1),
    CONSTRAINT scheduled_change_is_complete CHECK (num_nulls(scheduled_spec, scheduled_for, scheduled_by) IN (0, 3)),
    CONSTRAINT only_a_subscription_changes_later CHECK (scheduled_spec IS NULL OR billing_method = 'Subscription'),
    CONSTRAINT nothing_is_due_after_release CHECK (released_at IS NULL OR next_due_at IS NULL)
);

-- One index for each order of the list, of all accounts (the operator's) and of one (the primary key is the fourth).
CREATE INDEX instances_by_id ON instances (instance_id);
CREATE INDEX instances_by_end ON instances (listed_end, instance_id);
CREATE INDEX instances_of_account_by_end ON instances (account_id, listed_end, instance_id);

CREATE INDEX instances_by_due_time ON instances (next_due_at) WHERE next_due_at IS NOT NULL;

-- What was said of an instance when it was registered, kept as it was said: saying it again, also renewals later, is
-- recognised. An instance starts with reminders only, so nothing is said of its auto-renewal.
CREATE TABLE registrations (
    account_id     text COLLATE "C" NOT NULL,
    instance_id    text COLLATE "C" NOT NULL,
    region         text             NOT NULL,
    engine         text             NOT NULL,
    spec           text COLLATE "C" NOT NULL,
    billing_method text             NOT NULL,
    term_start     timestamptz      NOT NULL,
    end_time       timestamptz,
    anchor_day     smallint,
    anchor_time    time(6),
    policy_id      text COLLATE "C" REFERENCES lifecycle_policies,

    PRIMARY KEY (account_id, instance_id),
    FOREIGN KEY (account_id, instance_id) REFERENCES instances,
    CONSTRAINT only_a_subscription_was_registered_with_a_term CHECK (
        num_nulls(end_time, anchor_day, anchor_time, policy_id) = CASE billing_method WHEN 'Subscription' THEN 0 ELSE 4 END)
);

CREATE TRIGGER registrations_never_change
    BEFORE UPDATE OR DELETE OR TRUNCATE ON registrations
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
