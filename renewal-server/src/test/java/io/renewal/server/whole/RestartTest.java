package io.renewal.server.whole;

import static io.renewal.server.whole.Answers.isReplay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server is stopped in good order and started again on the same folder. */
class RestartTest {
    @TempDir
    private Path dataDir = Path.of("replaced by JUnit");

    @Test
    void everythingIsThereAndFirstAnswersAreStillGiven() throws IOException {
        DataDirs.prepared(dataDir);
        Customer acme;
        Instant end;
        Answer first;
        List<String> before;
        try (RunningRenewal renewal = RunningRenewal.in(dataDir)) {
            Operator operator = renewal.operator().publishPrices("CNY");
            acme = operator.open("acme", "CNY", "Asia/Shanghai");
            operator.topUp(acme, "1000.00", "CNY");
            end = operator.register(acme, "r-one", LocalDate.of(2044, 1, 31), Operator.FAR);
            first = acme.renew("r-one", 3, end, "one click").is(201);
            acme.order("r-one", 1, acme.endTime("r-one")).is(201);
            before = all(acme);
        }

        try (RunningRenewal renewal = RunningRenewal.in(dataDir)) {
            Customer again = acme.at(renewal.api());
            assertEquals(before, all(again));

            Answer replay = again.renew("r-one", 3, end, "one click").is(201);
            assertTrue(isReplay(replay));
            assertEquals(first.json(), replay.json());
            again.renew("r-one", 4, end, "one click").isProblem(422, "IdempotencyKeyReused");
            again.pay(again.see("r-one").text("/openOrderId")).is(201);
            assertEquals("760.00", again.balance());
        }
        Books.in(dataDir, Books::addUp);
    }

    /** All that the customer can see. */
    private static List<String> all(Customer customer) {
        ApiClient client = customer.client();
        return Stream.of(customer.see("r-one").is(200), client.get("/v1/orders").is(200), client.get("/v1/accounts/acme").is(200),
                client.get("/v1/accounts/acme/balance-entries").is(200),
                client.get("/v1/price-lists/current?currency=CNY").is(200)).map(Answer::body).toList();
    }
}
