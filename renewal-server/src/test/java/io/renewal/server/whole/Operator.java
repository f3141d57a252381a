package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import io.renewal.rest.testing.RenewalApi;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Who runs the server: sets up customers and what they have.
 *
 * @param client carries the operator's key
 */
record Operator(RenewalApi api, ApiClient client) {
    static final String SMALL = "redis.master.small.default";
    static final String MID = "redis.master.mid.default";

    /** A policy under which terms may reach a century ahead, for tests whose dates are to stay in the future. */
    static final String FAR = "far-horizon";

    /** The operator of a server. */
    static Operator of(RenewalApi api) {
        return new Operator(api, api.as(RunningRenewal.OPERATOR_KEY));
    }

    /** Publishes the prices of a currency, {@code 60.00} and {@code 120.00} a month, and the far-reaching policy; again does nothing. */
    Operator publishPrices(String currency) {
        done(client.put("/v1/price-lists/list-" + currency.toLowerCase(Locale.ROOT), """
                {"currency": "%s", "effectiveFrom": "2020-01-01T00:00:00Z",
                 "specs": [{"spec": "%s", "title": "Redis 1 GB", "monthly": "60.00"},
                           {"spec": "%s", "title": "Redis 2 GB", "monthly": "120.00"}],
                 "periods": [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36], "periodFactors": [{"fromMonths": 12, "factor": "0.85"}]}
                """.formatted(currency, SMALL, MID)));
        done(client.put("/v1/lifecycle-policies/" + FAR, """
                {"runsOnDays": 0, "lockedDays": 7, "lateRenewal": "FROM_OLD_END", "horizonMonths": 1200}"""));
        return this;
    }

    /** Opens an account and gives its holder a key. */
    Customer open(String account, String currency, String zone) {
        client.put("/v1/accounts/" + account, """
                {"name": "Customer %s", "currency": "%s", "billingZone": "%s"}""".formatted(account, currency, zone)).is(201);
        Answer issued = client.post("/v1/accounts/" + account + "/api-keys", """
                {"name": "console"}""").is(201);
        return new Customer(account, ZoneId.of(zone), issued.text("/key"), api.as(issued.text("/key")));
    }

    void topUp(Customer customer, String amount, String currency) {
        client.post("/v1/accounts/" + customer.account() + "/balance-entries", """
                {"amount": {"amount": "%s", "currency": "%s"}, "reference": "bank transfer"}""".formatted(amount, currency)).is(201);
    }

    /** A small one, paid for a year up to the local midnight that begins a day. */
    Instant register(Customer customer, String instance, LocalDate end) {
        return register(customer, instance, end, "redis-7d");
    }

    /** The same under another policy. */
    Instant register(Customer customer, String instance, LocalDate end, String policy) {
        Instant endTime = customer.midnight(end);
        client.put("/v1/instances/" + instance, """
                {"accountId": "%s", "region": "cn-hangzhou", "engine": "Redis", "spec": "%s", "billingMethod": "Subscription",
                 "termStart": "%s", "endTime": "%s", "lifecyclePolicy": "%s"}
                """.formatted(customer.account(), SMALL, customer.midnight(end.minusYears(1)), endTime, policy)).is(201);
        return endTime;
    }

    /** Grants a day to an instance that ends at {@code end}. */
    void grantADay(String instance, Instant end) {
        client.post("/v1/instances/" + instance + "/grants", """
                {"days": 1, "reason": "an outage", "expectedEndTime": "%s"}""".formatted(end)).is(201);
    }

    void release(String instance) {
        client.post("/v1/instances/" + instance + "/release", """
                {"reason": "deleted by the customer"}""").is(200);
    }

    void registerPayAsYouGo(Customer customer, String instance) {
        client.put("/v1/instances/" + instance, """
                {"accountId": "%s", "region": "cn-hangzhou", "engine": "Redis", "spec": "%s", "billingMethod": "PayAsYouGo",
                 "termStart": "2024-01-01T00:00:00Z"}
                """.formatted(customer.account(), SMALL)).is(201);
    }

    /** Whether it is so since now or was so before. */
    private static void done(Answer answer) {
        assertTrue(answer.status() == 200 || answer.status() == 201, answer::body);
    }
}
