package io.renewal.payment.stripe;

/**
 * A no of the provider.
 *
 * @param status of HTTP
 * @param code Stripe's, or empty where it gives none
 * @param declineCode the bank's, or empty
 */
record Refusal(int status, String code, String declineCode) {
    private static final int NOT_FOUND = 404;

    /** It does not know what was asked about; as it would say to the key of another account. */
    boolean isOfUnknown() {
        return status == NOT_FOUND || code.equals("resource_missing");
    }

    /** For operators. */
    String problem() {
        return isOfUnknown()
                ? "the provider does not know it; is the key that of another account?"
                : "the provider refuses (%d%s)".formatted(status, code.isEmpty() ? "" : " " + code);
    }
}
