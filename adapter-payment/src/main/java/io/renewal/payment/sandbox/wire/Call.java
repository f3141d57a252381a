package io.renewal.payment.sandbox.wire;

import java.util.List;
import java.util.Optional;

/**
 * A request that was let in.
 *
 * @param target    what is asked of which object
 * @param form      its parameters
 * @param requestId Stripe's {@code Request-Id}
 * @param key       the idempotency key, of requests that change something
 * @param isLeftOpen whether a fault wants the payment to stay underway
 */
public record Call(Operation.Matched target, Form form, String requestId, Optional<String> key, boolean isLeftOpen) {
    /** The same, to be left underway. */
    public Call leftOpen() {
        return new Call(target, form, requestId, key, true);
    }

    public Operation operation() {
        return target.operation();
    }

    /** The id in the address. */
    public String id() {
        return target.id();
    }

    /** The parameters; refuses the call if there are others than these. */
    public Form knowing(String... known) {
        return form.knowing(known);
    }

    /** What is to be shown whole instead of by its id. */
    public List<String> expand() {
        return form.list("expand");
    }
}
