-- What is sold in one currency from an instant on. The list with the latest effective_from that is not in the future
-- is the current one of its currency.

CREATE TABLE price_lists (
    price_list_id  text COLLATE "C" NOT NULL PRIMARY KEY,
    currency       char(3)          NOT NULL,
    effective_from timestamptz      NOT NULL,
    -- The sold set of renewal periods, in months.
    periods        int[]            NOT NULL,

    CONSTRAINT one_price_list_at_a_time UNIQUE (currency, effective_from),
    CONSTRAINT some_period_is_sold CHECK (cardinality(periods) > 0 AND 1 <= ALL (periods))
);

-- What a month of each spec costs, in the order in which the operator listed them.
CREATE TABLE price_list_specs (
    price_list_id text COLLATE "C" NOT NULL REFERENCES price_lists,
    spec          text COLLATE "C" NOT NULL,
    listed_as     int              NOT NULL,
    title         text             NOT NULL,
    monthly       bigint           NOT NULL,

    PRIMARY KEY (price_list_id, spec),
    CONSTRAINT monthly_price_is_positive CHECK (monthly > 0)
);

-- The factor on the price of every period from a length on; a period takes the last one that it reaches, or 1.
CREATE TABLE price_list_factors (
    price_list_id text COLLATE "C" NOT NULL REFERENCES price_lists,
    from_months   int              NOT NULL,
    factor        numeric          NOT NULL,

    PRIMARY KEY (price_list_id, from_months),
    CONSTRAINT factor_takes_off CHECK (factor > 0 AND factor <= 1),
    CONSTRAINT factor_is_for_a_period CHECK (from_months >= 1)
);
