package io.renewal.domain.payment;

/**
 * Why a payment was declined: a stable code, ours or the provider's.
 *
 * @param code such as {@code insufficient_balance}
 */
public record DeclineReason(String code) {
    /** The account's balance does not cover the price. */
    public static final DeclineReason INSUFFICIENT_BALANCE = new DeclineReason("insufficient_balance");

    /** The customer's bank wants to ask them, and they are not there. */
    public static final DeclineReason AUTHENTICATION_REQUIRED = new DeclineReason("authentication_required");

    @Override
    public String toString() {
        return code;
    }
}
