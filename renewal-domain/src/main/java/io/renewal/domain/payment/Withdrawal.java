package io.renewal.domain.payment;

/** Why we withdraw a payment attempt: what is to become of its order once it is confirmed that no money can move any more. */
public enum Withdrawal {
    /** The customer wants to pay in another way. */
    OTHER_METHOD,
    /** The customer has not paid on the page while it was open. */
    PAGE_OVER,
    /** The provider has not answered for so long that it may have forgotten what we asked. */
    UNANSWERED,
    /** The customer's bank wants to ask them, and they are not there: it counts as declined. */
    AUTHENTICATION_REQUIRED,
    /** The customer has cancelled the order. */
    CANCELLED,
    /** The order's time to pay is over. */
    NOT_PAID_IN_TIME;

    /** Whether the order ends with the attempt, so that no other reason counts any more. */
    public boolean endsOrder() {
        return this == CANCELLED || this == NOT_PAID_IN_TIME;
    }
}
