package io.renewal.payment.sandbox.card;

/** When a card's bank wants to hear from the customer. */
enum Authentication {
    NEVER,
    ALWAYS,
    /** Not for payments without the customer, once the card was saved with them. */
    UNLESS_SAVED
}
