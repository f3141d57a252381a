package io.renewal.server.whole;

import static io.renewal.server.whole.Answers.instant;

import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import io.renewal.rest.testing.RenewalApi;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Who has instances and pays for them.
 *
 * @param zone the billing zone
 * @param key the API key
 * @param client carries it
 */
record Customer(String account, ZoneId zone, String key, ApiClient client) {
    /** The same customer, of a server that was started again. */
    Customer at(RenewalApi restarted) {
        return new Customer(account, zone, key, restarted.as(key));
    }

    Answer quote(String instance, int months) {
        return client.get("/v1/instances/" + instance + "/renewal-quote?periodMonths=" + months);
    }

    /** Orders without paying. */
    Answer order(String instance, int months, Instant expectedEnd) {
        return post(instance, """
                {"periodMonths": %d, "expectedEndTime": "%s"}""".formatted(months, expectedEnd), anyKey());
    }

    /** Orders and pays from the balance. */
    Answer renew(String instance, int months, Instant expectedEnd) {
        return renew(instance, months, expectedEnd, anyKey());
    }

    Answer renew(String instance, int months, Instant expectedEnd, String idempotencyKey) {
        return post(instance, """
                {"periodMonths": %d, "expectedEndTime": "%s", "payWith": {"method": "Balance"}}""".formatted(months, expectedEnd),
                idempotencyKey);
    }

    /** The same for another spec in the new term. */
    Answer renewAs(String spec, String instance, int months, Instant expectedEnd) {
        return post(instance, """
                {"periodMonths": %d, "expectedEndTime": "%s", "spec": "%s", "payWith": {"method": "Balance"}}""".formatted(months,
                expectedEnd, spec), anyKey());
    }

    /** Changes the spec at once, and pays from the balance if there is something to pay. */
    Answer changeSpec(String spec, String instance, Instant expectedEnd) {
        return client.post("/v1/instances/" + instance + "/spec-changes", """
                {"spec": "%s", "expectedEndTime": "%s", "payWith": {"method": "Balance"}}""".formatted(spec, expectedEnd), anyKey());
    }

    /** Has an instance renewed automatically by a month. */
    void renewAutomatically(String instance) {
        client.put("/v1/instances/" + instance + "/auto-renewal", """
                {"renewalStatus": "AutoRenewal", "periodMonths": 1}""").is(200);
    }

    /** Ends an order that waits to be paid, or gives it back. */
    Answer cancel(String orderId) {
        return client.post("/v1/orders/" + orderId + "/cancellation", "", anyKey());
    }

    /** Pays an order from the balance. */
    Answer pay(String orderId) {
        return client.post("/v1/orders/" + orderId + "/payments", """
                {"method": "Balance"}""");
    }

    Answer see(String instance) {
        return client.get("/v1/instances/" + instance);
    }

    Instant endTime(String instance) {
        return instant(see(instance).is(200), "/endTime");
    }

    String balance() {
        return client.get("/v1/accounts/" + account).is(200).text("/balance/amount");
    }

    /** The instant at which a day begins for this customer. */
    Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Answer post(String instance, String json, String idempotencyKey) {
        return client.post("/v1/instances/" + instance + "/renewal-orders", json, idempotencyKey);
    }

    private static String anyKey() {
        return UUID.randomUUID().toString();
    }
}
