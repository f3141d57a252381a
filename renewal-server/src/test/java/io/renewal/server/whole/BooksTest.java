package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.persistence.embedded.DatabaseAddress;
import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The auditor does find what is wrong. */
class BooksTest {
    @RegisterExtension
    static final FreshRenewal RENEWAL = new FreshRenewal();

    private static int opened;

    private final Operator operator = RENEWAL.operator().publishPrices("EUR");
    private final Customer customer = operator.open("customer-" + ++opened, "EUR", "Europe/Berlin");

    @BeforeEach
    void renewTwice() {
        operator.topUp(customer, "1000.00", "EUR");
        String instance = "r-of-" + customer.account();
        Instant end = operator.register(customer, instance, LocalDate.of(2044, 6, 15), Operator.FAR);
        customer.renew(instance, 3, end).is(201);
        customer.renew(instance, 3, customer.endTime(instance)).is(201);
        RENEWAL.books().addUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE accounts SET balance = balance + 1",
            "INSERT INTO postings SELECT account_id, gen_random_uuid(), moved_from, moved_to, amount, currency, order_id,"
                    + " operator_reference, booked_at FROM postings",
            "UPDATE orders SET price = price + 1", "UPDATE orders SET current_end_time = current_end_time - interval '1 hour'",
            "UPDATE instances SET end_time = end_time + interval '1 hour'",
            "UPDATE orders SET status = 'Cancelled', paid_at = NULL, cancelled_at = now(), cancellation_reason = 'Requested'",
            "UPDATE event_counters SET events = events + 1", "DELETE FROM payment_attempts", "DELETE FROM outbox"})
    void whatDoesNotAgreeIsFound(String meddling) {
        DatabaseAddress address = RENEWAL.database();
        // Rolled back at the end, so that the next one meddles with books that add up.
        Jdbi.create(address.url(), address.user(), address.password()).useHandle(handle -> {
            handle.begin();
            handle.execute(meddling);
            assertThrows(AssertionError.class, () -> Books.of(handle).addUp());
            handle.rollback();
        });
    }
}
