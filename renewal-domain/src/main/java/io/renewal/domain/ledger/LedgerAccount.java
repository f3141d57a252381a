package io.renewal.domain.ledger;

/** The accounts that money is moved between. Each customer has a ledger of their own with all four. */
public enum LedgerAccount {
    /** What the customer has prepaid. */
    BALANCE,
    /** What the payment provider took or gave back. */
    PROVIDER_CLEARING,
    /** What was sold. */
    REVENUE,
    /** Top-ups and corrections by the operator. */
    ADJUSTMENTS
}
