package io.renewal.payment.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A request that is refused, and has changed nothing. It carries Stripe's error object.
 *
 * <p>An exception, because it ends a request from wherever the fault is seen; a declined card is no refusal but an answer, since it
 * leaves its trace in the books.
 */
@SuppressWarnings("serial") // it never leaves the request that it ends
public final class Refusal extends RuntimeException {
    private final int status;
    private final ObjectNode error = Json.object();
    private boolean kept;

    private Refusal(int status, String type, String message) {
        super(message, null, false, false);
        this.status = status;
        error.put("message", message).put("type", type);
    }

    /** 400: the parameters are wrong, or the object is not in a state for this. */
    public static Refusal invalid(String message) {
        return new Refusal(400, "invalid_request_error", message);
    }

    /** 404: what the address names is not there. */
    public static Refusal notFound(String message) {
        return new Refusal(404, "invalid_request_error", message);
    }

    /** 401: no key or a wrong one. */
    public static Refusal unauthorized(String message) {
        return new Refusal(401, "invalid_request_error", message);
    }

    /** 400 if the key came with another request before, 409 if its first request still runs. */
    public static Refusal idempotency(int status, String message) {
        return new Refusal(status, "idempotency_error", message);
    }

    /** 429, 500 and what else is the provider's fault. */
    public static Refusal failure(int status, String message) {
        return new Refusal(status, "api_error", message);
    }

    public Refusal code(String code) {
        error.put("code", code).put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        return this;
    }

    public Refusal param(String name) {
        error.put("param", name);
        return this;
    }

    /** The object that the error is about, as Stripe adds it. */
    public Refusal about(String field, JsonNode object) {
        error.set(field, object);
        return this;
    }

    /** Stripe keeps the answers of what it began to execute; so the same key is refused again with the same words. */
    public Refusal kept() {
        kept = true;
        return this;
    }

    public boolean isKept() {
        return kept;
    }

    public Answer answer() {
        ObjectNode body = Json.object();
        body.set("error", error);
        return new Answer(status, Json.write(body));
    }
}
