package io.renewal.application.port.in;

/** How a caller wants to pay. A saved card and the provider's page join here. */
public sealed interface PayWith {
    /** From the account's prepaid balance. */
    record Balance() implements PayWith {}
}
