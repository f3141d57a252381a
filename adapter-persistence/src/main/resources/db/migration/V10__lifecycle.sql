-- What passing time has done to instances, and what the operator may do in its place.

-- How far an instance has come on its way from its present end time to its release: what was recorded, and so told. All of it
-- goes when the end time changes.
ALTER TABLE instances
    ADD COLUMN locked_at          timestamptz,
    ADD COLUMN noticed_at         timestamptz,
    -- The earliest release, as the final notice told it. What was told is what holds.
    ADD COLUMN release_not_before timestamptz,
    -- Why the operator released it early; without one it was released by its policy.
    ADD COLUMN release_reason     text,

    ADD CONSTRAINT notice_tells_the_release CHECK ((noticed_at IS NULL) = (release_not_before IS NULL)),
    ADD CONSTRAINT only_a_subscription_goes_this_way CHECK (num_nonnulls(locked_at, noticed_at) = 0 OR billing_method = 'Subscription'),
    ADD CONSTRAINT nothing_is_released_without_notice CHECK (
        released_at IS NULL OR release_reason IS NOT NULL OR (noticed_at IS NOT NULL AND released_at >= release_not_before)),
    ADD CONSTRAINT only_a_release_has_a_reason CHECK (release_reason IS NULL OR released_at IS NOT NULL);

-- A grant is an order for nothing that prolongs a term by days.
ALTER TABLE orders
    ADD COLUMN grant_days   int,
    ADD COLUMN grant_reason text,

    DROP CONSTRAINT only_a_renewal_has_a_period,
    ADD CONSTRAINT only_a_renewal_has_a_period CHECK (
        num_nulls(period_months, price_list_id) = CASE kind WHEN 'Renewal' THEN 0 ELSE 2 END),
    ADD CONSTRAINT only_what_prolongs_has_end_times CHECK (
        num_nulls(current_end_time, counts_from, new_end_time, anchor_day, anchor_time)
            = CASE WHEN kind IN ('Renewal', 'Grant') THEN 0 ELSE 5 END),
    ADD CONSTRAINT only_a_grant_has_days CHECK (num_nulls(grant_days, grant_reason) = CASE kind WHEN 'Grant' THEN 0 ELSE 2 END),
    ADD CONSTRAINT granted_a_day_at_least CHECK (grant_days >= 1),
    ADD CONSTRAINT grant_costs_nothing CHECK (kind <> 'Grant' OR price = 0),
    ADD CONSTRAINT grant_is_never_open CHECK (kind <> 'Grant' OR status NOT IN ('Unpaid', 'Paying')),

    DROP CONSTRAINT cancellation_reason_is_known,
    ADD CONSTRAINT cancellation_reason_is_known CHECK (
        cancellation_reason IN ('Requested', 'NotPaidInTime', 'Superseded', 'InstanceReleased'));

-- One end time is prolonged once, be it by a renewal or by a grant.
DROP INDEX one_paid_renewal_per_end_time;
CREATE UNIQUE INDEX one_paid_order_per_end_time ON orders (account_id, instance_id, current_end_time)
    WHERE kind IN ('Renewal', 'Grant') AND status = 'Paid';

-- What is not paid in time is found by it.
CREATE INDEX unpaid_orders_by_time ON orders (pay_before) WHERE status = 'Unpaid';

-- Another policy of the field: an instance runs on for 15 days, is then locked for 15, and then released.
INSERT INTO lifecycle_policies (policy_id, runs_on_days, locked_days, late_renewal, horizon_months, expiring_days, final_notice_days)
VALUES ('redis-15d-15d', 15, 15, 'FromOldEnd', 60, 7, 1)
-- An operator may have registered one by that name before; theirs stays.
ON CONFLICT (policy_id) DO NOTHING;
