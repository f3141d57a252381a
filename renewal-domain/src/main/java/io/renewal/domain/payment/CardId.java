package io.renewal.domain.payment;

/**
 * What the payment provider calls a card that it keeps. It is no card number and of no use without our key.
 *
 * @param value the provider's; it is not looked into
 */
public record CardId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
