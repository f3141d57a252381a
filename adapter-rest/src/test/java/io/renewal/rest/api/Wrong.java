package io.renewal.rest.api;

import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;

/**
 * A request with one thing wrong, and the field that its refusal must name.
 *
 * @param what of the right body is replaced, if there is one
 */
record Wrong(String method, String path, String body, String what, String by, String field) {
    static Wrong account(String what, String by, String field) {
        return new Wrong("PUT", "/v1/accounts/new", Samples.ACCOUNT, what, by, field);
    }

    static Wrong instance(String what, String by, String field) {
        return new Wrong("PUT", "/v1/instances/r-new", Samples.instanceOf("acme"), what, by, field);
    }

    static Wrong metered(String member, String field) {
        return new Wrong("PUT", "/v1/instances/r-new", Samples.meteredOf("acme"), "\"accountId\"", member + ", \"accountId\"", field);
    }

    static Wrong policy(String what, String by, String field) {
        return new Wrong("PUT", "/v1/lifecycle-policies/new", Samples.POLICY, what, by, field);
    }

    static Wrong priceList(String what, String by, String field) {
        return new Wrong("PUT", "/v1/price-lists/new", Samples.PRICE_LIST, what, by, field);
    }

    static Wrong order(String what, String by, String field) {
        return new Wrong("POST", Shop.REDIS + "/renewal-orders", Samples.with(Samples.paidOrder(1, Samples.END),
                "\"expectedPrice\": {\"amount\": \"60.00\", \"currency\": \"CNY\"}"), what, by, field);
    }

    static Wrong topUp(String what, String by, String field) {
        return new Wrong("POST", "/v1/accounts/acme/balance-entries", Samples.topUp("1.00"), what, by, field);
    }

    static Wrong key(String what, String by, String field) {
        return new Wrong("POST", "/v1/accounts/acme/api-keys", Samples.KEY_NAME, what, by, field);
    }

    static Wrong query(String path, String field) {
        return new Wrong("GET", path, "", "", "", field);
    }

    Answer sentBy(ApiClient caller) {
        if (!body.contains(what)) {
            throw new AssertionError(what + " is not in " + body);
        }
        String wrong = body.replace(what, by);
        return switch (method) {
            case "GET" -> caller.get(path);
            case "PUT" -> caller.put(path, wrong);
            default -> caller.post(path, wrong);
        };
    }
}
