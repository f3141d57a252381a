package io.renewal.payment.sandbox.book;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** Kinds of objects. Those of Stripe have its name and its prefix of ids. */
public enum Kind {
    CUSTOMER("customer", "cus_"),
    PAYMENT_METHOD("payment_method", "pm_"),
    PAYMENT_INTENT("payment_intent", "pi_"),
    CHARGE("charge", "ch_"),
    REFUND("refund", "re_"),
    CHECKOUT_SESSION("checkout.session", "cs_test_"),
    SETUP_INTENT("setup_intent", "seti_"),
    EVENT("event", "evt_"),
    WEBHOOK_ENDPOINT("webhook_endpoint", "we_"),
    /** The first answer to an idempotency key: ours, never shown. */
    KEPT_ANSWER("_kept_answer", "_");

    private final String stripeName;
    private final String prefix;

    Kind(String stripeName, String prefix) {
        this.stripeName = stripeName;
        this.prefix = prefix;
    }

    /** What stands in the field {@code object}. */
    public String stripeName() {
        return stripeName;
    }

    /** How its ids begin. */
    public String prefix() {
        return prefix;
    }

    static Kind named(String stripeName) {
        return Arrays.stream(values()).filter(kind -> kind.stripeName.equals(stripeName)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of object: " + stripeName));
    }

    static Optional<Kind> ofId(String id) {
        return Arrays.stream(values()).filter(kind -> id.startsWith(kind.prefix))
                .max(Comparator.comparingInt(kind -> kind.prefix.length()));
    }
}
