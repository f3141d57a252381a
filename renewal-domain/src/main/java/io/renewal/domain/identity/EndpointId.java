package io.renewal.domain.identity;

/**
 * Names a webhook endpoint, chosen by the operator.
 *
 * @param value 1 to 64 letters, digits, dots, dashes and underscores, the first a letter or digit; case counts
 */
public record EndpointId(String value) {
    /** @throws IllegalArgumentException if {@code value} is not of that form */
    public EndpointId {
        NamePattern.require(value);
    }

    /** Whether {@code value} has the form of such an id. */
    public static boolean isValid(String value) {
        return NamePattern.matches(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
