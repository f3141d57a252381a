-- What happens to an instance after its end time, and when. A policy never changes: its id is its version.
-- All days are calendar days in the billing zone of the instance's account.

CREATE TABLE lifecycle_policies (
    policy_id         text COLLATE "C" NOT NULL PRIMARY KEY,
    -- Days after the end time that an instance still runs.
    runs_on_days      int              NOT NULL,
    -- Days that it then keeps its data and serves nobody, before it is released.
    locked_days       int              NOT NULL,
    -- From where a renewal counts that is ordered while the instance is locked.
    late_renewal      text             NOT NULL,
    -- How far from now a term may reach.
    horizon_months    int              NOT NULL,
    -- Days before the end time from which the instance is shown as expiring.
    expiring_days     int              NOT NULL,
    -- Days before the release that the final notice is due.
    final_notice_days int              NOT NULL,

    CONSTRAINT late_renewal_is_known CHECK (late_renewal IN ('FromOldEnd', 'FromPayment')),
    CONSTRAINT runs_on_for_no_negative_time CHECK (runs_on_days >= 0),
    CONSTRAINT locked_for_a_day_at_least CHECK (locked_days >= 1),
    CONSTRAINT horizon_lies_ahead CHECK (horizon_months >= 1),
    CONSTRAINT expiring_before_the_end CHECK (expiring_days >= 0),
    CONSTRAINT final_notice_between_end_and_release CHECK (final_notice_days BETWEEN 0 AND runs_on_days + locked_days)
);

CREATE TRIGGER lifecycle_policies_never_change
    BEFORE UPDATE OR DELETE OR TRUNCATE ON lifecycle_policies
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The policy of every instance that is registered without another one: locked at the end, released a week later.
INSERT INTO lifecycle_policies (policy_id, runs_on_days, locked_days, late_renewal, horizon_months, expiring_days, final_notice_days)
VALUES ('redis-7d', 0, 7, 'FromOldEnd', 60, 7, 1);
