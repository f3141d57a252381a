package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.renewal.server.fuzz.Caller;
import io.renewal.server.fuzz.Facts;
import io.renewal.server.fuzz.Fuzzer;
import io.renewal.server.fuzz.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Thousands of made-up requests to every route, from right to absurd: each gets an answer that a client can live with, nobody sees what
 * belongs to another, the server stays well, and the books add up. {@code -Dfuzz.seed} and {@code -Dfuzz.requests} change what is sent.
 */
@Timeout(600)
class FuzzTest {
    @RegisterExtension
    static final FreshRenewal RENEWAL = new FreshRenewal();

    private static final Logger log = LoggerFactory.getLogger(FuzzTest.class);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_123);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 10_500);
    /** Words that stand in nothing but what belongs to the account. */
    private static final String ACME = "acme-7c1e0b";
    private static final String GLOBEX = "globex-93fd52";

    private final Operator operator = RENEWAL.operator().publishPrices("EUR");

    @Test
    void whateverIsSentTheAnswerIsOneAClientCanLiveWith() {
        Customer acme = opened(ACME, "600.00");
        // Covers no month of anything, so that payments are declined too.
        Customer globex = opened(GLOBEX, "0.01");
        List<Caller> callers = List.of(new Caller("operator", RunningRenewal.OPERATOR_KEY, List.of()),
                new Caller("acme", acme.key(), List.of(GLOBEX)), new Caller("globex", globex.key(), List.of(ACME)));

        log.warn("sending {} made-up requests, -Dfuzz.seed={}", REQUESTS, SEED);
        Tally tally = new Fuzzer(operator.api(), callers, facts()).run(SEED, REQUESTS);
        log.warn("answered: {}", tally);
        log.warn("operations that never did what was asked: {}", without(operations(), tally.succeeded()));

        if (!tally.findings().isEmpty()) {
            fail(tally.findings().size() + " findings with -Dfuzz.seed=" + SEED + ", the first of them:\n\n"
                    + String.join("\n\n", tally.findings().stream().limit(10).toList()));
        }
        assertEquals(operations(), tally.tried());
        assertReachedDeep(tally);
        assertStillWell(acme);
    }

    /** So that it is not all refused at the door. */
    private static void assertReachedDeep(Tally tally) {
        Map<String, Integer> statuses = tally.statuses();
        int good = statuses.entrySet().stream().filter(status -> status.getKey().startsWith("2")).mapToInt(Map.Entry::getValue).sum();
        assertTrue(good > REQUESTS / 8, statuses::toString);
        // What is too long or too large comes up too seldom to be relied on; it has tests of its own.
        assertTrue(statuses.keySet().containsAll(Set.of("200", "201", "400", "401", "402", "403", "404", "405", "409", "415")),
                statuses::toString);
        assertTrue(tally.succeeded().size() * 2 > operations().size(), () -> "too few do what is asked: " + tally.succeeded());
    }

    private void assertStillWell(Customer customer) {
        operator.client().get("/health/ready").is(200);
        RENEWAL.books().addUp();
        operator.register(customer, "r-after", LocalDate.of(2044, 6, 15), Operator.FAR);
        customer.see("r-after").is(200);
        operator.client().put("/v1/operations/auto-renewal", "{\"paused\": false}").is(200);
        Customer another = operator.open("initech-5a80d4", "EUR", "Europe/Berlin");
        operator.topUp(another, "600.00", "EUR");
        endedYesterday(another, "r-late");
        Admin.await("it is renewed automatically", () -> another.see("r-late").is(200).text("/status").equals("Normal"));
    }

    /** An account with money and instances, whose id, name and instances tell whose they are. */
    private Customer opened(String name, String balance) {
        Customer customer = operator.open(name, "EUR", "Europe/Berlin");
        operator.topUp(customer, balance, "EUR");
        instancesOf(name).forEach(instance -> operator.register(customer, instance, LocalDate.of(2044, 6, 15), Operator.FAR));
        lateOnesOf(name).forEach(instance -> endedYesterday(customer, instance));
        operator.registerPayAsYouGo(customer, "r-metered-" + name);
        return customer;
    }

    /** Due to be renewed automatically at once, and then daily. */
    private void endedYesterday(Customer customer, String instance) {
        operator.register(customer, instance, LocalDate.now(customer.zone()).minusDays(1));
        customer.renewAutomatically(instance);
    }

    private static List<String> lateOnesOf(String name) {
        return IntStream.rangeClosed(1, 4).mapToObj(i -> "r-late-" + i + "-" + name).toList();
    }

    private static List<String> instancesOf(String name) {
        return IntStream.rangeClosed(1, 12).mapToObj(i -> "r-" + i + "-" + name).toList();
    }

    private static Set<String> operations() {
        return RENEWAL.operator().api().contract().operations();
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        all.removeAll(some);
        return all;
    }

    private static Facts facts() {
        return new Facts().tellWhole("PayWith", List.of("{\"method\": \"Balance\"}", "{\"method\": \"Balance\"}",
                "{\"method\": \"Card\", \"paymentMethodId\": \"pm_card_visa\"}")).tell("accountId", List.of(ACME, GLOBEX))
                .tell("spec", List.of(Operator.SMALL, Operator.MID))
                .tell("instanceId",
                        Stream.of(ACME, GLOBEX).flatMap(name -> Stream.of(instancesOf(name), lateOnesOf(name),
                                List.of("r-metered-" + name)).flatMap(List::stream)).toList())
                .tellWhole("NewAutoRenewal", List.of("{\"renewalStatus\": \"AutoRenewal\", \"periodMonths\": 1}",
                        "{\"renewalStatus\": \"Normal\"}", "{\"renewalStatus\": \"NotRenewal\"}"))
                .tell("currency", List.of("EUR")).tell("billingZone", List.of("Europe/Berlin", "Asia/Shanghai", "America/St_Johns"))
                .tell("amount", List.of("0.01", "60.00", "-0.01", "-20.00")).tell("monthly", List.of("60.00", "120.00"))
                .tell("factor", List.of("0.85", "1")).tell("lifecyclePolicy", List.of("redis-7d", Operator.FAR))
                .tell("endpointId", List.of("crm")).tell("url", List.of("https://crm.example/hooks"))
                .tell("policyId", List.of("redis-7d", Operator.FAR)).tell("priceListId", List.of("list-EUR"))
                .tell("periodMonths", List.of("1", "2", "3", "12")).tell("region", List.of("cn-hangzhou"))
                .tell("effectiveFrom", List.of("2999-01-01T00:00:00Z")).tell("termStart", List.of("2024-01-31T00:00:00Z"))
                .tell("date-time", List.of("2044-06-15T00:00:00Z", "2044-06-14T22:00:00Z", "2025-01-31T00:00:00Z"));
    }
}
