package io.renewal.domain.payment;

/**
 * What the payment provider calls a payment. Only a payment whose reference was recorded before can move money.
 *
 * @param value the provider's; it is not looked into
 */
public record ProviderReference(String value) {
    @Override
    public String toString() {
        return value;
    }
}
