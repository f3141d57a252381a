-- Renewing automatically, and reminding of the end.

ALTER TABLE instances
    -- Since when the present end time is to be renewed automatically, and the last attempt that did not prolong it.
    ADD COLUMN charging_since   timestamptz,
    ADD COLUMN charge_failed_at timestamptz,
    -- When it is tried next. Worked out by the domain, which alone knows the calendar; what is due is claimed by it. Put off while a
    -- payment runs.
    ADD COLUMN next_charge_at   timestamptz,
    -- Its attempt needs the payment provider, and is left to whoever asks it: nobody who can be charged from a balance waits for that.
    ADD COLUMN awaits_provider  boolean NOT NULL DEFAULT false,
    -- How many days before the present end time the last reminder was due that was told.
    ADD COLUMN reminded_days    int,

    ADD CONSTRAINT only_auto_renewal_charges CHECK (
        (charging_since IS NOT NULL) = (renewal_status IS NOT DISTINCT FROM 'AutoRenewal')),
    ADD CONSTRAINT only_auto_renewal_fails CHECK (charge_failed_at IS NULL OR charging_since IS NOT NULL),
    -- Nobody is charged for what is to end, be reminded of, or is gone.
    ADD CONSTRAINT only_auto_renewal_is_due CHECK (
        next_charge_at IS NULL OR (charging_since IS NOT NULL AND released_at IS NULL)),
    ADD CONSTRAINT only_what_is_due_awaits_provider CHECK (NOT awaits_provider OR next_charge_at IS NOT NULL),
    ADD CONSTRAINT only_an_end_is_reminded_of CHECK (reminded_days IS NULL OR end_time IS NOT NULL);

-- Of what is due at one instant, the earliest end goes first, then the id.
CREATE INDEX instances_by_next_charge ON instances (next_charge_at, listed_end, instance_id) WHERE next_charge_at IS NOT NULL;

-- How many days before the end the customer is reminded of it: who renews by hand; whose automatic renewal fails; who lets it end.
ALTER TABLE lifecycle_policies
    ADD COLUMN reminders_normal  int[] NOT NULL DEFAULT '{7,3,1}',
    ADD COLUMN reminders_failing int[] NOT NULL DEFAULT '{3,1}',
    ADD COLUMN reminders_ending  int[] NOT NULL DEFAULT '{3}',

    ADD CONSTRAINT reminded_before_the_end CHECK (0 < ALL (reminders_normal || reminders_failing || reminders_ending));

-- Nothing was due before the end until now. The domain says when the first reminder is, once it has a look at each; eight days before the
-- end is early enough in any zone.
UPDATE instances SET next_due_at = least(next_due_at, end_time - interval '8 days')
WHERE end_time IS NOT NULL AND released_at IS NULL;

-- The standing instruction may end an order.
ALTER TABLE orders
    DROP CONSTRAINT cancellation_reason_is_known,
    ADD CONSTRAINT cancellation_reason_is_known CHECK (
        cancellation_reason IN ('Requested', 'NotPaidInTime', 'Superseded', 'InstanceReleased', 'Declined'));
