-- Another spec for what is left of a term, which applies at once: an order that moves no end.

ALTER TABLE orders
    ADD COLUMN old_spec     text COLLATE "C",
    -- The local midnight that the priced days count from, and the end of the term that they are left of.
    ADD COLUMN priced_from  timestamptz,
    ADD COLUMN priced_until timestamptz,
    -- [{"orderId": "…", "days": 20, "amount": "40.00"}]: what of the price falls on the days that came with which order, or
    -- without an orderId, with the registration. They add up to the price; what a later change gives back is limited by them.
    ADD COLUMN shares       jsonb,

    DROP CONSTRAINT only_a_renewal_has_a_period,
    ADD CONSTRAINT only_a_renewal_has_a_period CHECK ((period_months IS NULL) = (kind <> 'Renewal')),
    ADD CONSTRAINT what_is_priced_has_a_price_list CHECK ((price_list_id IS NULL) = (kind = 'Grant')),
    ADD CONSTRAINT only_a_spec_change_has_an_old_spec CHECK (
        num_nulls(old_spec, priced_from, priced_until, shares) = CASE kind WHEN 'SpecChange' THEN 0 ELSE 4 END),
    ADD CONSTRAINT spec_change_changes_the_spec CHECK (old_spec <> spec),
    ADD CONSTRAINT spec_change_is_of_days_that_are_left CHECK (priced_from <= priced_until),
    -- What asks for no money is Paid as soon as it is placed.
    ADD CONSTRAINT only_an_upgrade_is_to_be_paid CHECK (kind <> 'SpecChange' OR price > 0 OR status = 'Paid');
