package io.renewal.domain.payment;

/** How an order is paid. */
public enum PaymentMethod {
    /** From the account's prepaid balance, in the transaction that renews. */
    BALANCE,
    /** By a card saved at the payment provider. */
    CARD,
    /** On the payment provider's page. */
    HOSTED
}
