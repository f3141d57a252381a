package io.renewal.domain.instance;

/** How an instance is paid for. */
public enum BillingMethod {
    /** Prepaid by month or year. */
    SUBSCRIPTION,
    /** Metered: paid by use, never renewed. */
    PAY_AS_YOU_GO
}
