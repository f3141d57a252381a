package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The database goes away and comes back; nobody restarts the server. */
class OutageTest {
    @RegisterExtension
    static final FreshRenewal RENEWAL = new FreshRenewal();

    private static int opened;

    private static final String SPEC = "redis.master.mid.default";

    private static final String ORDER = "0193a2b1-7a2c-7d3e-8f4a-5b6c7d8e9f00";

    private final Operator operator = RENEWAL.operator().publishPrices("EUR");
    private final Customer customer = operator.open("acme-" + ++opened, "EUR", "Europe/Berlin");
    private final String instance = "r-of-" + customer.account();
    private final ApiClient asked = operator.client();

    @Test
    void everyRouteSaysThatItIsUnavailableUntilTheDatabaseIsBack() throws SQLException {
        operator.topUp(customer, "1000.00", "EUR");
        Instant end = operator.register(customer, instance, LocalDate.of(2044, 6, 15), Operator.FAR);
        Map<String, Supplier<Answer>> routes = routes(end);
        assertEquals(declared(), routes.keySet(), "a route that is not tried here");

        try (Admin admin = new Admin(RENEWAL.database())) {
            admin.shutTheDatabase();
            // Together, as each waits some seconds for a connection.
            List<Answer> answers = AtOnce.all(List.copyOf(routes.values()));
            assertAll(answers.stream().map(answer -> () -> answer.isProblem(503, "Unavailable")));
            answers.forEach(answer -> assertTrue(answer.header("Retry-After").isPresent(), answer::body));
            asked.get("/health/live").is(200);
            assertEquals("database", asked.get("/health/ready").isProblem(503, "Unavailable").text("/missing/0"));
            admin.openTheDatabase();
        }

        Admin.await("ready again", () -> asked.get("/health/ready").status() == 200);
        assertEquals(end, customer.endTime(instance));
        assertEquals("1000.00", customer.balance());
        customer.renew(instance, 3, end).is(201);
        RENEWAL.books().addUp();
    }

    @Test
    void whatIsWrongAnywayIsNoServerErrorWhileTheDatabaseIsDown() throws SQLException {
        try (Admin admin = new Admin(RENEWAL.database())) {
            admin.shutTheDatabase();
            AtOnce.all(List.of(() -> asked.post("/v1/orders/" + ORDER + "/payments", "{\"method\": 1}"),
                    () -> asked.post("/v1/orders/no-order/payments", "{\"method\": \"Balance\"}"),
                    () -> asked.get("/v1/instances?limit=0"), () -> asked.put("/v1/accounts/globex", "{}")))
                    .forEach(answer -> assertTrue(Set.of(400, 404, 503).contains(answer.status()), answer::body));
            admin.openTheDatabase();
        }
        Admin.await("ready again", () -> asked.get("/health/ready").status() == 200);
    }

    /** A request to every route that needs the database, by the name of the operation in the API's document. */
    private Map<String, Supplier<Answer>> routes(Instant end) {
        Map<String, Supplier<Answer>> routes = new TreeMap<>();
        routes.put("listInstances", () -> customer.client().get("/v1/instances"));
        routes.put("getInstance", () -> customer.see(instance));
        routes.put("getOutlook", () -> customer.client().get("/v1/instances/" + instance + "/outlook"));
        routes.put("forecastRenewals", () -> customer.client().get("/v1/accounts/" + customer.account() + "/renewal-forecast"));
        routes.put("quoteRenewal", () -> customer.quote(instance, 3));
        routes.put("orderRenewal", () -> customer.renew(instance, 3, end));
        routes.put("listOrders", () -> customer.client().get("/v1/orders"));
        routes.put("getOrder", () -> asked.get("/v1/orders/" + ORDER));
        routes.put("listEvents", () -> asked.get("/v1/events"));
        routes.put("payOrder", () -> customer.pay(ORDER));
        routes.put("cancelOrder", () -> asked.post("/v1/orders/" + ORDER + "/cancellation"));
        routes.put("listAccounts", () -> asked.get("/v1/accounts?q=a"));
        routes.put("getAccount", () -> asked.get("/v1/accounts/" + customer.account()));
        routes.put("listBalanceEntries", () -> asked.get("/v1/accounts/" + customer.account() + "/balance-entries"));
        routes.put("getCurrentPriceList", () -> asked.get("/v1/price-lists/current?currency=EUR"));
        routes.put("putAccount", () -> asked.put("/v1/accounts/globex", """
                {"name": "Globex", "currency": "EUR", "billingZone": "Europe/Berlin"}"""));
        routes.put("adjustBalance", () -> asked.post("/v1/accounts/" + customer.account() + "/balance-entries", """
                {"amount": {"amount": "1.00", "currency": "EUR"}, "reference": "bank transfer"}"""));
        routes.put("issueApiKey", () -> asked.post("/v1/accounts/" + customer.account() + "/api-keys", "{\"name\": \"another\"}"));
        routes.put("revokeApiKey", () -> asked.delete("/v1/accounts/" + customer.account() + "/api-keys/no-such-key"));
        routes.put("putInstance", () -> asked.put("/v1/instances/r-two", """
                {"accountId": "nobody", "region": "eu-central-1", "engine": "Redis", "spec": "redis.master.small.default",
                 "billingMethod": "PayAsYouGo", "termStart": "2024-01-01T00:00:00Z"}"""));
        routes.put("putPriceList", () -> asked.put("/v1/price-lists/another", """
                {"currency": "EUR", "effectiveFrom": "2021-01-01T00:00:00Z",
                 "specs": [{"spec": "redis.master.small.default", "title": "Redis 1 GB", "monthly": "61.00"}]}"""));
        routes.put("getOperations", () -> asked.get("/v1/operations"));
        routes.put("putAutoRenewal", () -> customer.client().put("/v1/instances/" + instance + "/auto-renewal", """
                {"renewalStatus": "AutoRenewal", "periodMonths": 1}"""));
        routes.put("pauseAutoRenewal", () -> asked.put("/v1/operations/auto-renewal", "{\"paused\": false}"));
        routes.put("pauseAutoRenewalOfAccount",
                () -> asked.put("/v1/accounts/" + customer.account() + "/auto-renewal", "{\"paused\": false}"));
        routes.put("quoteSpecChange", () -> customer.client().get("/v1/instances/" + instance + "/spec-change-quote?spec=" + SPEC));
        routes.put("orderSpecChange", () -> customer.changeSpec(SPEC, instance, end));
        String cards = "/v1/accounts/" + customer.account() + "/payment-methods";
        routes.put("listPaymentMethods", () -> customer.client().get(cards));
        routes.put("preferPaymentMethod", () -> customer.client().put(cards + "/pm_card_visa/default", ""));
        routes.put("forgetPaymentMethod", () -> customer.client().delete(cards + "/pm_card_visa"));
        routes.put("grantDays", () -> asked.post("/v1/instances/" + instance + "/grants", """
                {"days": 3, "reason": "an outage", "expectedEndTime": "%s"}""".formatted(end)));
        routes.put("releaseInstance", () -> asked.post("/v1/instances/" + instance + "/release", "{\"reason\": \"deleted\"}"));
        routes.put("putLifecyclePolicy", () -> asked.put("/v1/lifecycle-policies/another", """
                {"runsOnDays": 0, "lockedDays": 7, "lateRenewal": "FROM_OLD_END", "horizonMonths": 60}"""));
        addWebhooks(routes, "/v1/webhook-endpoints");
        return routes;
    }

    private void addWebhooks(Map<String, Supplier<Answer>> routes, String endpoints) {
        String deliveries = endpoints + "/crm/deliveries";
        routes.put("listWebhookEndpoints", () -> asked.get(endpoints));
        routes.put("getWebhookEndpoint", () -> asked.get(endpoints + "/crm"));
        routes.put("putWebhookEndpoint", () -> asked.put(endpoints + "/crm", "{\"url\": \"https://crm.example/hooks\"}"));
        routes.put("deleteWebhookEndpoint", () -> asked.delete(endpoints + "/crm"));
        routes.put("rotateWebhookSecret", () -> asked.post(endpoints + "/crm/secret-rotation"));
        routes.put("listDeliveries", () -> asked.get(deliveries));
        routes.put("redeliver", () -> asked.post(deliveries + "/" + ORDER + "/redelivery"));
        routes.put("redeliverParked", () -> asked.post(endpoints + "/crm/redeliveries"));
    }

    /** The operations of the API's document without those that tell of health, which need no database to answer. */
    private Set<String> declared() {
        Set<String> operations = operator.api().contract().operations();
        operations.removeAll(Set.of("getLiveness", "getReadiness"));
        return operations;
    }
}
