-- Money that moved. One row takes an amount out of one ledger account of the customer and puts it into another, so that
-- a ledger that does not add up cannot even be written. A mistake is mended by another posting.

CREATE TABLE postings (
    account_id         text COLLATE "C" NOT NULL,
    posting_id         uuid             NOT NULL,
    moved_from         text             NOT NULL,
    moved_to           text             NOT NULL,
    amount             bigint           NOT NULL,
    currency           char(3)          NOT NULL,
    -- What it was made for: an order, or something of the operator's.
    order_id           uuid,
    operator_reference text,
    booked_at          timestamptz      NOT NULL,

    PRIMARY KEY (account_id, posting_id),
    CONSTRAINT posting_has_the_currency_of_its_account
        FOREIGN KEY (account_id, currency) REFERENCES accounts (account_id, currency),
    CONSTRAINT posting_names_an_order_that_is_there
        FOREIGN KEY (account_id, order_id) REFERENCES orders (account_id, order_id),

    CONSTRAINT ledger_accounts_are_known CHECK (
        moved_from IN ('Balance', 'ProviderClearing', 'Revenue', 'Adjustments')
        AND moved_to IN ('Balance', 'ProviderClearing', 'Revenue', 'Adjustments')),
    CONSTRAINT money_moves_somewhere CHECK (moved_from <> moved_to),
    CONSTRAINT amount_is_positive CHECK (amount > 0),
    CONSTRAINT posting_says_what_for CHECK (num_nonnulls(order_id, operator_reference) = 1)
);

-- What moved the balance, the newest first.
CREATE INDEX balance_entries ON postings (account_id, booked_at, posting_id) WHERE moved_from = 'Balance' OR moved_to = 'Balance';

CREATE TRIGGER postings_never_change
    BEFORE UPDATE OR DELETE OR TRUNCATE ON postings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
