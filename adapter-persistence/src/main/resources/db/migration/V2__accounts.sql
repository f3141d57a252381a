-- Customers.
--
-- account_id comes first in the primary key, the unique keys and the foreign keys of every table that belongs to a
-- customer, so that the whole schema can be distributed by it some day. Ids compare byte by byte (COLLATE "C"),
-- whatever the collation of the database is: pages of lists begin behind an id.
--
-- Money is a whole number of the currency's minor unit (1234 is 12.34 in CNY, 1234 in JPY, 1.234 in KWD).

CREATE TABLE accounts (
    account_id         text COLLATE "C" NOT NULL PRIMARY KEY,
    name               text             NOT NULL,
    currency           char(3)          NOT NULL,
    -- A tz id such as Asia/Shanghai: months and days of this customer's terms are counted there.
    billing_zone       text             NOT NULL,
    -- The sum of all postings; moved in the statement that adds one.
    balance            bigint           NOT NULL DEFAULT 0,
    -- A language tag (BCP 47): how notices speak to the customer.
    language           text             NOT NULL DEFAULT 'en',
    -- What an automatic payment tries, in this order.
    payment_preference text[]           NOT NULL DEFAULT '{Balance,Card}',

    CONSTRAINT currency_is_a_code CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT balance_is_never_below_zero CHECK (balance >= 0),
    CONSTRAINT payment_methods_are_known CHECK (payment_preference <@ ARRAY ['Balance', 'Card', 'Hosted']),
    -- What orders and postings refer to: their currency is their account's.
    CONSTRAINT account_has_one_currency UNIQUE (account_id, currency)
);
