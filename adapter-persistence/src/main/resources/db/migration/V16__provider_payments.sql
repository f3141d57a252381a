-- Payments at a provider, and what is owed back by it.

-- What the provider calls an account, and the card of theirs that is charged if none is named. Nothing else of cards is kept.
ALTER TABLE accounts
    ADD COLUMN provider_customer text COLLATE "C",
    ADD COLUMN preferred_card    text COLLATE "C";

-- What is needed to ask for the same payment again, how far it has come, and who looks at it next.
ALTER TABLE payment_attempts
    ADD COLUMN card_id    text COLLATE "C",
    ADD COLUMN return_to  text,
    ADD COLUMN keeps_card boolean,
    -- When it is withdrawn if there is no answer until then, by the service's clock.
    ADD COLUMN open_until timestamptz,
    -- What the provider calls it. Recorded before it is confirmed or its page is shown: without it no money has moved.
    ADD COLUMN payment    text COLLATE "C",
    -- Where the customer has something to do.
    ADD COLUMN page       text,
    ADD COLUMN withdrawal text,
    -- When somebody looks at it, by the clock of the database: whoever works on it has until then.
    ADD COLUMN look_at    timestamptz,
    ADD COLUMN looks      int NOT NULL DEFAULT 0,
    ADD COLUMN problem    text;

UPDATE payment_attempts SET open_until = started_at WHERE status = 'Pending';
UPDATE payment_attempts SET look_at = clock_timestamp() WHERE status = 'Pending' AND method <> 'Balance';

ALTER TABLE payment_attempts
    ADD CONSTRAINT running_attempt_says_until_when CHECK (status <> 'Pending' OR open_until IS NOT NULL),
    ADD CONSTRAINT running_card_payment_names_its_card CHECK (status <> 'Pending' OR method <> 'Card' OR card_id IS NOT NULL),
    ADD CONSTRAINT running_page_says_where_to_return CHECK (
        status <> 'Pending' OR method <> 'Hosted' OR num_nulls(return_to, keeps_card) = 0),
    ADD CONSTRAINT only_a_known_payment_has_moved_money CHECK (status <> 'Paid' OR method = 'Balance' OR payment IS NOT NULL),
    ADD CONSTRAINT only_a_known_payment_has_a_page CHECK (page IS NULL OR payment IS NOT NULL),
    ADD CONSTRAINT withdrawal_is_known CHECK (
        withdrawal IN ('OtherMethod', 'PageOver', 'Unanswered', 'AuthenticationRequired', 'Cancelled', 'NotPaidInTime')),
    -- Nothing that runs at the provider is ever lost sight of.
    ADD CONSTRAINT somebody_looks_at_what_runs CHECK (
        (look_at IS NOT NULL) = (status = 'Pending' AND method <> 'Balance'));

CREATE UNIQUE INDEX payment_is_of_one_attempt ON payment_attempts (payment) WHERE payment IS NOT NULL;
CREATE INDEX attempts_to_look_at ON payment_attempts (look_at) WHERE look_at IS NOT NULL;
CREATE INDEX attempts_by_deadline ON payment_attempts (open_until)
    WHERE status = 'Pending' AND method <> 'Balance' AND withdrawal IS NULL;

-- Money that is owed back, and who tries next to give it, in the same way.
ALTER TABLE orders
    ADD COLUMN refund_look_at timestamptz,
    ADD COLUMN refund_looks   int NOT NULL DEFAULT 0,
    ADD COLUMN refund_problem text;

UPDATE orders SET refund_look_at = clock_timestamp() WHERE status = 'RefundDue';

-- The way that the money went back.
ALTER TABLE orders ADD COLUMN refunded_by text COLLATE "C";

UPDATE orders SET refunded_by = 'Balance' WHERE status = 'Refunded';

ALTER TABLE orders
    ADD CONSTRAINT refunded_order_says_how CHECK (
        CASE WHEN status = 'Refunded' THEN coalesce(refunded_by IN ('Balance', 'Card', 'Hosted'), false) ELSE refunded_by IS NULL END);

ALTER TABLE orders
    ADD CONSTRAINT somebody_looks_at_what_is_owed CHECK ((refund_look_at IS NOT NULL) = (status = 'RefundDue'));

CREATE INDEX orders_to_refund ON orders (refund_look_at) WHERE refund_look_at IS NOT NULL;

-- A request whose payment has no end yet: whoever asks again is told how its order stands then.
ALTER TABLE answered_requests ADD COLUMN goes_on uuid;

-- Orders that are being paid: few, and what a release waits for.
CREATE INDEX orders_being_paid ON orders (account_id, instance_id) WHERE status = 'Paying';
