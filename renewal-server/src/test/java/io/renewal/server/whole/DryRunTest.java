package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.renewal.persistence.testing.FreshDatabase;
import io.renewal.server.cli.CommandLines;
import io.renewal.server.service.GuiceServices;
import io.renewal.server.wiring.Wiring;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** What the dry run foretells beside a running server is what the run then does. */
@Isolated("the command sets up the log")
@Timeout(300)
class DryRunTest {
    private static final Instant START = Instant.parse("2031-01-31T00:00:00Z");
    private static final Instant BY = Instant.parse("2031-02-13T12:00:00Z");
    private static final LocalDate END = LocalDate.of(2031, 2, 20);

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Test
    void theRunFindsTheTotalsThatWereForetold() throws IOException {
        try (RunningRenewal renewal = RunningRenewal.sandbox(DATABASE.address(), Map.of("RENEWAL_SANDBOX_START_TIME", START.toString()))) {
            Operator operator = renewal.operator().publishPrices("CNY").publishPrices("EUR");
            Customer acme = customer(operator, "acme", "CNY", "Asia/Shanghai", "200.00");
            Customer globex = customer(operator, "globex", "EUR", "Europe/Berlin", "300.00");
            assertEquals("2031-02-13T00:00:00Z", dryRun().path("by").asText(), "eight o'clock in Shanghai comes first");

            JsonNode told = dryRun("--at=" + BY);
            assertEquals(List.of("200.00", "300.00"), List.of(acme.balance(), globex.balance()), "nothing was charged");
            assertEquals(List.of(), orders(operator));
            assertEquals(told.path("accounts").get(1), dryRun("--at=" + BY, "--account=globex").path("accounts").get(0));

            operator.client().post("/v1/sandbox/clock", "{\"now\": \"" + BY + "\"}").is(200);
            assertEquals(List.of(3, 4), counts(told, "fromBalance"));
            assertEquals(List.of(1, 0), counts(told, "notPaid"));
            assertTold(told.path("accounts").get(0), operator, acme);
            assertTold(told.path("accounts").get(1), operator, globex);
            assertEquals(List.of("20.00", "60.00"), List.of(acme.balance(), globex.balance()));
        }
    }

    /** Has four instances that are renewed automatically by a month. */
    private static Customer customer(Operator operator, String account, String currency, String zone, String balance) {
        Customer customer = operator.open(account, currency, zone);
        operator.topUp(customer, balance, currency);
        for (int i = 0; i < 4; i++) {
            operator.register(customer, account + "-" + i, END);
            customer.client().put("/v1/instances/" + account + "-" + i + "/auto-renewal", """
                    {"renewalStatus": "AutoRenewal", "periodMonths": 1}""").is(200);
        }
        return customer;
    }

    private static void assertTold(JsonNode told, Operator operator, Customer customer) {
        assertEquals(customer.account(), told.path("accountId").asText());
        List<JsonNode> ordered = orders(operator).stream().filter(order -> order.path("accountId").asText().equals(customer.account()))
                .toList();
        assertEquals(ordered.size(), told.path("instances").asInt());
        assertSum(told.path("fromBalance"), ordered, "Paid");
        assertSum(told.path("notPaid"), ordered, "Cancelled");
    }

    private static void assertSum(JsonNode told, List<JsonNode> ordered, String status) {
        List<BigDecimal> prices = ordered.stream().filter(order -> order.path("status").asText().equals(status))
                .map(order -> new BigDecimal(order.path("price").path("amount").asText())).toList();
        assertEquals(prices.size(), told.path("count").asInt(), status);
        assertEquals(0, prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(new BigDecimal(told.path("amount").asText())),
                status);
    }

    private static List<Integer> counts(JsonNode told, String fate) {
        return told.path("accounts").valueStream().map(account -> account.path(fate).path("count").asInt()).toList();
    }

    private static List<JsonNode> orders(Operator operator) {
        return operator.client().get("/v1/orders").is(200).json().path("items").valueStream().toList();
    }

    private static JsonNode dryRun(String... more) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = CommandLines
                .create(new GuiceServices(Wiring::serving), new GuiceServices(Wiring::demonstrating), Wiring::books)
                .setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(Stream.concat(Stream.of("auto-renew", "--dry-run", "--json", "--mode=sandbox",
                        "--database.url=" + DATABASE.address().url(), "--database.user=" + DATABASE.address().user(),
                        "--database.password=" + DATABASE.address().password()), Stream.of(more)).toArray(String[]::new));
        assertEquals(0, exitCode, err::toString);
        assertTrue(err.toString().isEmpty(), err::toString);
        return new ObjectMapper().readTree(out.toString());
    }
}
