-- What customers order and how they try to pay it.

CREATE TABLE orders (
    account_id          text COLLATE "C" NOT NULL,
    order_id            uuid             NOT NULL,
    instance_id         text COLLATE "C" NOT NULL,
    kind                text             NOT NULL,
    origin              text             NOT NULL,
    status              text             NOT NULL,
    -- The spec that the instance has afterwards.
    spec                text COLLATE "C" NOT NULL,
    price               bigint           NOT NULL,
    currency            char(3)          NOT NULL,
    -- [{"description": "…", "amount": "720.00"}]: lines that add up to the price.
    lines               jsonb            NOT NULL,
    created_at          timestamptz      NOT NULL,
    -- An unpaid order ends here, whether or not that is recorded yet.
    pay_before          timestamptz      NOT NULL,

    -- What only a Renewal has: all that its price and new end were fixed with.
    period_months       int,
    current_end_time    timestamptz,
    counts_from         timestamptz,
    new_end_time        timestamptz,
    anchor_day          smallint,
    anchor_time         time(6),
    price_list_id       text COLLATE "C" REFERENCES price_lists,

    -- What became of it. What a state is entered with stays when the order goes on to the next.
    paid_at             timestamptz,
    cancelled_at        timestamptz,
    cancellation_reason text,
    refund_due_since    timestamptz,
    refunded_at         timestamptz,

    PRIMARY KEY (account_id, order_id),
    FOREIGN KEY (account_id, instance_id) REFERENCES instances,
    CONSTRAINT order_has_the_currency_of_its_account
        FOREIGN KEY (account_id, currency) REFERENCES accounts (account_id, currency),

    CONSTRAINT kind_is_known CHECK (kind IN ('Renewal', 'SpecChange', 'Grant')),
    CONSTRAINT origin_is_known CHECK (origin IN ('Manual', 'AutoRenewal')),
    CONSTRAINT status_is_known CHECK (status IN ('Unpaid', 'Paying', 'Paid', 'Cancelled', 'RefundDue', 'Refunded')),
    CONSTRAINT cancellation_reason_is_known CHECK (cancellation_reason IN ('Requested', 'NotPaidInTime', 'Superseded')),
    CONSTRAINT only_a_renewal_has_a_period CHECK (
        num_nulls(period_months, current_end_time, counts_from, new_end_time, anchor_day, anchor_time, price_list_id)
            = CASE kind WHEN 'Renewal' THEN 0 ELSE 7 END),
    CONSTRAINT period_is_a_month_at_least CHECK (period_months >= 1),
    CONSTRAINT renewal_prolongs CHECK (new_end_time > current_end_time AND new_end_time > counts_from),
    CONSTRAINT order_anchor_is_a_day_of_a_month CHECK (anchor_day BETWEEN 1 AND 31),
    CONSTRAINT renewal_has_no_negative_price CHECK (kind <> 'Renewal' OR price >= 0),

    CONSTRAINT paid_order_says_when CHECK (
        CASE WHEN status = 'Paid' THEN paid_at IS NOT NULL
             WHEN status IN ('Unpaid', 'Paying', 'Cancelled') THEN paid_at IS NULL
             ELSE TRUE END),
    CONSTRAINT cancelled_order_says_when_and_why CHECK (
        num_nulls(cancelled_at, cancellation_reason) IN (0, 2)
        AND CASE WHEN status = 'Cancelled' THEN cancelled_at IS NOT NULL
                 WHEN status IN ('Unpaid', 'Paying', 'Paid') THEN cancelled_at IS NULL
                 ELSE TRUE END),
    CONSTRAINT refund_says_since_when CHECK (
        CASE WHEN status = 'RefundDue' THEN refund_due_since IS NOT NULL
             WHEN status = 'Refunded' THEN TRUE
             ELSE refund_due_since IS NULL END),
    CONSTRAINT refunded_order_says_when CHECK ((refunded_at IS NOT NULL) = (status = 'Refunded'))
);

-- Order ids are unique across accounts, as customers name an order by its id alone. Unlike instance ids nobody chooses
-- them: they are random, so that one index does, which finding them needs anyway, and no directory. Where the tables
-- are distributed, the index is there for finding only, and chance keeps the ids unique.
CREATE UNIQUE INDEX order_id_is_unique ON orders (order_id);

-- Two clicks, two browsers, or a person and the auto-renewal: one of them is second.
CREATE UNIQUE INDEX one_open_order_per_instance ON orders (account_id, instance_id) WHERE status IN ('Unpaid', 'Paying');
CREATE UNIQUE INDEX one_paid_renewal_per_end_time ON orders (account_id, instance_id, current_end_time)
    WHERE kind = 'Renewal' AND status = 'Paid';

-- Lists, the newest first: of all accounts, of one, of one instance.
CREATE INDEX orders_by_time ON orders (created_at, order_id);
CREATE INDEX orders_of_account_by_time ON orders (account_id, created_at, order_id);
CREATE INDEX orders_of_instance_by_time ON orders (account_id, instance_id, created_at, order_id);

-- An order came before the spec that it scheduled.
ALTER TABLE instances
    ADD CONSTRAINT scheduled_by_an_order FOREIGN KEY (account_id, scheduled_by) REFERENCES orders (account_id, order_id);

-- Each try to move the money of an order, recorded before any money can move.
CREATE TABLE payment_attempts (
    account_id     text COLLATE "C" NOT NULL,
    order_id       uuid             NOT NULL,
    -- Counts the attempts of an order, from 1.
    number         int              NOT NULL,
    method         text             NOT NULL,
    -- Pending until there is a definite answer: no answer is not a no.
    status         text             NOT NULL,
    started_at     timestamptz      NOT NULL,
    ended_at       timestamptz,
    -- A stable code, ours or the provider's.
    decline_reason text,

    PRIMARY KEY (account_id, order_id, number),
    FOREIGN KEY (account_id, order_id) REFERENCES orders (account_id, order_id),
    CONSTRAINT attempts_count_from_one CHECK (number >= 1),
    CONSTRAINT method_is_known CHECK (method IN ('Balance', 'Card', 'Hosted')),
    CONSTRAINT attempt_status_is_known CHECK (status IN ('Pending', 'Paid', 'Declined', 'Voided')),
    CONSTRAINT ended_attempt_says_when CHECK ((ended_at IS NULL) = (status = 'Pending')),
    CONSTRAINT declined_attempt_says_why CHECK ((decline_reason IS NOT NULL) = (status = 'Declined'))
);

CREATE UNIQUE INDEX one_pending_attempt_per_order ON payment_attempts (account_id, order_id) WHERE status = 'Pending';
