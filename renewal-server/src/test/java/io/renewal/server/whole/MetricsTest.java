package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.server.build.Build;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the server tells Prometheus of itself. */
class MetricsTest {
    @RegisterExtension
    static final FreshRenewal RENEWAL = new FreshRenewal();

    private static final String PLACED = "renewal_orders_total{outcome=\"placed\",reason=\"none\"}";
    private static final String PAID = "renewal_orders_total{outcome=\"paid\",reason=\"none\"}";
    private static final String DECLINED = "renewal_orders_total{outcome=\"declined\",reason=\"none\"}";
    private static final String CANCELLED = "renewal_orders_total{outcome=\"cancelled\",reason=\"requested\"}";
    private static final String RENEWALS = "renewal_renewals_total{origin=\"manual\"}";
    private static final String MONEY = "renewal_settled_money_total{currency=\"EUR\"}";
    private static final String ORDERS = "http_server_requests_seconds_count{method=\"POST\","
            + "route=\"/v1/instances/{instanceId}/renewal-orders\",status=\"201\"}";

    private static int opened;

    private final Operator operator = RENEWAL.operator().publishPrices("EUR");
    private final Customer customer = operator.open("acme-" + ++opened, "EUR", "Europe/Berlin");
    private final String instance = "r-of-" + customer.account();

    @Test
    void whatBecameOfOrdersIsCounted() {
        operator.topUp(customer, "200.00", "EUR");
        Instant end = operator.register(customer, instance, LocalDate.of(2044, 6, 15), Operator.FAR);
        Scrape before = scrape();
        Instant next = Answers.instant(customer.renew(instance, 3, end, "a click").is(201), "/newEndTime");
        customer.renew(instance, 3, end, "a click").is(201);
        customer.renew(instance, 3, end).is(409);
        String order = customer.renew(instance, 3, next).is(402).text("/orderId");
        customer.client().post("/v1/orders/" + order + "/cancellation").is(200);

        // The request is counted when its answer is on the way already, so perhaps after it has come.
        Admin.await("two orders are counted", () -> scrape().since(before, ORDERS) == 2);
        Scrape after = scrape();
        assertEquals(2, after.since(before, PLACED));
        assertEquals(1, after.since(before, PAID));
        assertEquals(1, after.since(before, DECLINED));
        assertEquals(1, after.since(before, CANCELLED));
        assertEquals(1, after.since(before, RENEWALS));
        assertEquals(180, after.since(before, MONEY));
    }

    @Test
    void whatStrangersMakeUpMakesNoNewSeries() {
        Admin.await("no more are under way", () -> {
            int known = scrape().series("").size();
            requests("a");
            requests("b");
            return scrape().series("").size() == known;
        });
    }

    @Test
    void itGoesOnTellingWhileTheDatabaseIsAway() throws Exception {
        try (Admin admin = new Admin(RENEWAL.database())) {
            admin.shutTheDatabase();
            Scrape meanwhile = scrape();
            admin.openTheDatabase();
            assertEquals(1, meanwhile.value("renewal_build_info{version=\"" + Build.version() + "\"}"));
            assertTrue(meanwhile.series("hikaricp_connections").contains("hikaricp_connections{pool=\"renewal\"}"));
        }
        Admin.await("ready again", () -> operator.client().get("/health/ready").status() == 200);
    }

    private void requests(String name) {
        operator.client().get("/no-such-route/" + name);
        operator.client().send("METHOD-" + name.toUpperCase(Locale.ROOT), "/no-such-route/" + name);
        operator.client().get("/v1/accounts/none-" + name);
    }

    private Scrape scrape() {
        return Scrape.of(operator.api().address());
    }
}
