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
        operator.topUp(customer, "20000.00", "EUR");
        String instance = "r-of-" + customer.account();
        Instant end = operator.register(customer, instance, LocalDate.of(2044, 6, 15), Operator.FAR);
        customer.renew(instance, 3, end).is(201);
        customer.renew(instance, 3, customer.endTime(instance)).is(201);
        operator.grantADay(instance, customer.endTime(instance));
        customer.cancel(customer.renew(instance, 1, customer.endTime(instance)).is(201).text("/orderId")).is(200);
        customer.changeSpec(Operator.MID, instance, customer.endTime(instance)).is(201);
        customer.changeSpec(Operator.SMALL, instance, customer.endTime(instance)).is(201);
        operator.registerPayAsYouGo(customer, "r-gone-of-" + customer.account());
        operator.release("r-gone-of-" + customer.account());
        RENEWAL.books().addUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE accounts SET balance = balance + 1",
            "INSERT INTO postings SELECT account_id, gen_random_uuid(), moved_from, moved_to, amount, currency, order_id,"
                    + " operator_reference, booked_at FROM postings",
            "UPDATE orders SET price = price + 1 WHERE kind = 'Renewal'",
            "UPDATE orders SET current_end_time = current_end_time - interval '1 hour'",
            "UPDATE instances SET end_time = end_time + interval '1 hour'",
            "UPDATE orders SET status = 'Cancelled', paid_at = NULL, cancelled_at = now(), cancellation_reason = 'Requested'"
                    + " WHERE kind = 'Renewal' AND status = 'Paid'",
            "UPDATE orders SET origin = 'AutoRenewal' WHERE kind = 'Renewal'",
            "UPDATE orders SET grant_days = grant_days + 1 WHERE kind = 'Grant'",
            "UPDATE orders SET paid_at = NULL WHERE status = 'Refunded'",
            "UPDATE instances SET released_at = now(), release_reason = 'x', next_due_at = NULL WHERE billing_method = 'Subscription'",
            "UPDATE instances SET released_at = now(), noticed_at = now(), release_not_before = now(), next_due_at = NULL"
                    + " WHERE billing_method = 'Subscription'",
            "UPDATE instances SET released_at = NULL, release_reason = NULL", "UPDATE event_counters SET events = events + 1",
            "UPDATE orders SET shares = '[]' WHERE kind = 'SpecChange'", "UPDATE instances SET spec = 'another'",
            "UPDATE orders SET price = price - 1 WHERE kind = 'SpecChange' AND price < 0",
            "UPDATE orders SET status = 'Paid', refund_due_since = NULL, refunded_by = NULL, refunded_at = NULL WHERE status = 'Refunded'",
            "UPDATE orders SET status = 'RefundDue', refunded_by = NULL, refunded_at = NULL, refund_look_at = now() WHERE status = 'Refunded'",
            "DELETE FROM payment_attempts", "UPDATE payment_attempts SET method = 'Card', payment = order_id::text",
            // Not a deletion from the outbox: a timer may just have emptied it.
            "INSERT INTO outbox (account_id, instance_id, sequence) SELECT account_id, instance_id, sequence FROM events"})
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
