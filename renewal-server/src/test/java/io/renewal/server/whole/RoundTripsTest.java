package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.persistence.testing.FreshDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * How often a request waits for the database: what its speed depends on most, and unlike its speed the same on every machine. Of many
 * requests the least is taken, as the pool sometimes asks whether a connection is still alive.
 */
class RoundTripsTest {
    private static final int MANY = 12;

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Test
    void anOrderIsPlacedAndPaidInFourAndAQuoteIsMadeInTwo() {
        try (CountingProxy proxy = CountingProxy.before(DATABASE.address()); RunningRenewal renewal = RunningRenewal.on(proxy.address())) {
            Operator operator = renewal.operator().publishPrices("EUR");
            Customer customer = operator.open("acme", "EUR", "Europe/Berlin");
            operator.topUp(customer, "100000.00", "EUR");
            Instant end = operator.register(customer, "r-1", LocalDate.of(2044, 6, 15), Operator.FAR);
            Renewer renewer = new Renewer(customer, "r-1", end);

            // The key; the idempotency key; all that the decision needs; all that it writes, with the commit.
            assertEquals(4, least(proxy, renewer::renew));
            // The key; all that the price depends on.
            assertEquals(2, least(proxy, () -> customer.quote("r-1", 3).is(200)));
        }
    }

    private static long least(CountingProxy proxy, Runnable request) {
        return LongStream.range(0, MANY).map(_ -> {
            long before = proxy.roundTrips();
            request.run();
            return proxy.roundTrips() - before;
        }).min().orElseThrow();
    }
}
