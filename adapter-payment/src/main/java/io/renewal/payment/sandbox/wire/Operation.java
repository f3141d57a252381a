package io.renewal.payment.sandbox.wire;

import java.util.Arrays;
import java.util.Optional;

/** What can be asked of the sandbox, by method and path; faults are aimed at these. */
public enum Operation {
    CREATE_CUSTOMER("POST", "/v1/customers"),
    LIST_CUSTOMERS("GET", "/v1/customers"),
    RETRIEVE_CUSTOMER("GET", "/v1/customers/{id}"),
    UPDATE_CUSTOMER("POST", "/v1/customers/{id}"),
    DELETE_CUSTOMER("DELETE", "/v1/customers/{id}"),
    LIST_CUSTOMER_PAYMENT_METHODS("GET", "/v1/customers/{id}/payment_methods"),

    LIST_PAYMENT_METHODS("GET", "/v1/payment_methods"),
    RETRIEVE_PAYMENT_METHOD("GET", "/v1/payment_methods/{id}"),
    ATTACH_PAYMENT_METHOD("POST", "/v1/payment_methods/{id}/attach"),
    DETACH_PAYMENT_METHOD("POST", "/v1/payment_methods/{id}/detach"),

    CREATE_PAYMENT_INTENT("POST", "/v1/payment_intents"),
    LIST_PAYMENT_INTENTS("GET", "/v1/payment_intents"),
    RETRIEVE_PAYMENT_INTENT("GET", "/v1/payment_intents/{id}"),
    CONFIRM_PAYMENT_INTENT("POST", "/v1/payment_intents/{id}/confirm"),
    CANCEL_PAYMENT_INTENT("POST", "/v1/payment_intents/{id}/cancel"),

    LIST_CHARGES("GET", "/v1/charges"),
    RETRIEVE_CHARGE("GET", "/v1/charges/{id}"),
    CREATE_REFUND("POST", "/v1/refunds"),
    LIST_REFUNDS("GET", "/v1/refunds"),
    RETRIEVE_REFUND("GET", "/v1/refunds/{id}"),

    CREATE_SESSION("POST", "/v1/checkout/sessions"),
    LIST_SESSIONS("GET", "/v1/checkout/sessions"),
    RETRIEVE_SESSION("GET", "/v1/checkout/sessions/{id}"),
    EXPIRE_SESSION("POST", "/v1/checkout/sessions/{id}/expire"),
    RETRIEVE_SETUP_INTENT("GET", "/v1/setup_intents/{id}"),

    LIST_EVENTS("GET", "/v1/events"),
    RETRIEVE_EVENT("GET", "/v1/events/{id}"),
    LIST_WEBHOOK_ENDPOINTS("GET", "/v1/webhook_endpoints");

    private static final String ID = "{id}";

    private final String method;
    private final String path;

    Operation(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** Whether it changes anything, so that an idempotency key means something. */
    public boolean isWrite() {
        return method.equals("POST");
    }

    /** The operation of a request, with the id in its path, or an empty one. */
    public static Optional<Matched> of(String method, String path) {
        return Arrays.stream(values()).filter(operation -> operation.method.equals(method))
                .flatMap(operation -> operation.match(path).stream()).findFirst();
    }

    private Optional<Matched> match(String asked) {
        int at = path.indexOf(ID);
        if (at < 0) {
            return asked.equals(path) ? Optional.of(new Matched(this, "")) : Optional.empty();
        }
        String before = path.substring(0, at);
        String after = path.substring(at + ID.length());
        if (!asked.startsWith(before) || !asked.endsWith(after) || asked.length() <= before.length() + after.length()) {
            return Optional.empty();
        }
        String id = asked.substring(before.length(), asked.length() - after.length());
        return id.contains("/") ? Optional.empty() : Optional.of(new Matched(this, id));
    }

    /** An operation and the object it names. */
    public record Matched(Operation operation, String id) {}
}
