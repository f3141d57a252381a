package io.renewal.domain.payment;

/**
 * An address that a customer's browser is sent to.
 *
 * @param value an absolute http or https address; whoever takes one in has checked that
 */
public record WebAddress(String value) {
    @Override
    public String toString() {
        return value;
    }
}
