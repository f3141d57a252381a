package io.renewal.payment.sandbox;

import io.renewal.payment.sandbox.book.Versions;
import io.renewal.payment.sandbox.wire.Call;
import io.renewal.payment.sandbox.wire.Operation;
import io.renewal.payment.sandbox.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** Lets in requests that have the key, speak the version and ask for something there is. */
final class Admission {
    private static final int LONGEST_KEY = 255;
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final String apiKey;

    Admission(String apiKey) {
        this.apiKey = apiKey;
    }

    Call admit(Exchange exchange, String requestId) {
        check(exchange);
        exchange.header("Stripe-Version").filter(version -> !version.equals(Versions.SPOKEN)).ifPresent(version -> {
            throw Refusal.invalid("The sandbox speaks Stripe's API version " + Versions.SPOKEN + ", not " + version + ".");
        });
        Operation.Matched target = Operation.of(exchange.method(), exchange.path()).orElseThrow(() -> Refusal.notFound(
                "Unrecognized request URL (" + exchange.method() + ": " + exchange.path()
                        + "). The sandbox has only what Renewal uses."));
        Optional<String> key = exchange.header("Idempotency-Key").filter(_ -> target.operation().isWrite());
        key.filter(text -> text.length() > LONGEST_KEY).ifPresent(_ -> {
            throw Refusal.invalid("Idempotency keys can be up to 255 characters long.");
        });
        return new Call(target, exchange.form(), requestId, key, false);
    }

    /** Refuses who does not have the key. */
    void check(Exchange exchange) {
        String given = exchange.header("Authorization").map(Admission::keyIn).orElse("");
        if (given.isEmpty()) {
            throw Refusal
                    .unauthorized("You did not provide an API key. You need to provide your API key in the Authorization header, using "
                            + "Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
        }
        if (!MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), apiKey.getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.unauthorized("Invalid API Key provided: " + given.substring(0, Math.min(given.length(), 8)) + "****");
        }
    }

    private static String keyIn(String authorization) {
        if (authorization.startsWith(BEARER)) {
            return authorization.substring(BEARER.length());
        }
        if (!authorization.startsWith(BASIC)) {
            return "";
        }
        try {
            String user = new String(Base64.getDecoder().decode(authorization.substring(BASIC.length())), StandardCharsets.UTF_8);
            return user.substring(0, Math.max(0, user.indexOf(':')));
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }
}
