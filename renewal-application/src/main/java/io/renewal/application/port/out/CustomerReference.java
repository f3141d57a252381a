package io.renewal.application.port.out;

/**
 * What the payment provider calls an account of ours.
 *
 * @param value the provider's; it is not looked into
 */
public record CustomerReference(String value) {
    @Override
    public String toString() {
        return value;
    }
}
