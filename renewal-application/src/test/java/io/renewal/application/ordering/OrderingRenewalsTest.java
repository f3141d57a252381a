package io.renewal.application.ordering;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.SMALL;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.application.testkit.Examples.TERM_START;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.OrderRenewal.Result;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.InstanceRenewed;
import io.renewal.domain.event.InstanceEvent.OrderPlaced;
import io.renewal.domain.event.InstanceEvent.PaymentDeclined;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.ledger.LedgerAccount;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.ledger.Posting;
import io.renewal.domain.ledger.PostingReference;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.term.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class OrderingRenewalsTest {
    private static final Instant END_AFTER_3 = Instant.parse("2024-05-30T16:00:00Z");
    private final TestApplication application = TestApplication.acmeWith("1000.00");
    private final TestCaller acme = application.customer(ACME);

    @Test
    void anOrderWithoutAWayToPayWaits() {
        Order order = assertInstanceOf(Result.Ordered.class, acme.order(acme.wish(REDIS, 3))).order();
        assertInstanceOf(Order.Unpaid.class, order);
        assertEquals(List.of(), order.attempts());
        assertEquals(cny("180.00"), order.details().price());
        assertEquals(ACME, order.details().accountId());
        assertEquals(OrderOrigin.MANUAL, order.details().origin());
        assertEquals(order, acme.order(order.id()));
        assertEquals(TERM_END, acme.term(REDIS).term().end(), "nothing is renewed yet");
        assertEquals(cny("1000.00"), balance());
        assertEquals(List.of(new OrderPlaced(order.id(), OrderOrigin.MANUAL, cny("180.00"), NOW.plus(Duration.ofDays(7)))), events());
    }

    @Test
    void anOrderPaidFromTheBalanceRenewsAtOnce() {
        Order order = assertInstanceOf(Result.Ordered.class, acme.orderAndPay(acme.wish(REDIS, 3))).order();
        assertEquals(NOW, assertInstanceOf(Order.Paid.class, order).paidAt());
        assertEquals(List.of(new PaymentAttempt.Ended(1, PaymentMethod.BALANCE, NOW, Optional.empty(), new PaymentAnswer.Paid(), NOW)),
                order.attempts());
        assertEquals(order, acme.order(order.id()));
        assertEquals(new Term(TERM_START, END_AFTER_3), acme.term(REDIS).term());
        assertEquals(31, acme.term(REDIS).anchor().dayOfMonth());
        assertEquals(cny("820.00"), balance());
        assertEquals(List.of(new OrderPlaced(order.id(), OrderOrigin.MANUAL, cny("180.00"), NOW.plus(Duration.ofDays(7))),
                new InstanceRenewed(order.id(), OrderOrigin.MANUAL, TERM_END, END_AFTER_3, SMALL, NOW, cny("180.00"))), events());
    }

    @Test
    void aPaymentIsPostedWithItsOrder() {
        OrderId order = acme.renew(REDIS, 3);
        Posting posting = Books.of(application).postings().getFirst();
        assertEquals(new Posting(posting.id(), ACME, new Movement(LedgerAccount.BALANCE, LedgerAccount.REVENUE, cny("180.00")),
                new PostingReference.ForOrder(order), NOW), posting);
    }

    @Test
    void whatIsLeftIsKept() {
        acme.renew(REDIS, 1);
        acme.renew(REDIS, 1);
        acme.renew(REDIS, 1);
        assertEquals(new Term(TERM_START, END_AFTER_3), acme.term(REDIS).term(), "three times one month is once three months");
        assertEquals(cny("820.00"), balance());
    }

    @Test
    void aDeclinedOrderWaitsWithItsAttempt() {
        TestApplication poor = TestApplication.acmeWith("179.99");
        TestCaller customer = poor.customer(ACME);
        Order order = assertInstanceOf(Result.Declined.class, customer.orderAndPay(customer.wish(REDIS, 3))).order();
        assertInstanceOf(Order.Unpaid.class, order);
        PaymentAnswer declined = new PaymentAnswer.Declined(DeclineReason.INSUFFICIENT_BALANCE);
        assertEquals(List.of(new PaymentAttempt.Ended(1, PaymentMethod.BALANCE, NOW, Optional.empty(), declined, NOW)), order.attempts());
        assertEquals(order, customer.order(order.id()));
        assertEquals(TERM_END, customer.term(REDIS).term().end());
        Books books = Books.of(poor);
        assertEquals(cny("179.99"), books.account(ACME).orElseThrow().balance());
        assertEquals(List.of(new OrderPlaced(order.id(), OrderOrigin.MANUAL, cny("180.00"), order.details().payBefore()),
                new PaymentDeclined(order.id(), "insufficient_balance")),
                books.events().stream().skip(1).map(RecordedEvent::event).toList());
    }

    @Test
    void allOfTheBalanceCanBeSpent() {
        TestApplication exact = TestApplication.acmeWith("180.00");
        exact.customer(ACME).renew(REDIS, 3);
        assertEquals(cny("0.00"), Books.of(exact).account(ACME).orElseThrow().balance());
    }

    @Test
    void anOrderOfOneInstanceDoesNotBlockAnother() {
        InstanceId second = new InstanceId("r-second");
        application.register(second, ACME);
        acme.place(REDIS, 1);
        acme.renew(second, 1);
        assertEquals(TERM_END, acme.term(REDIS).term().end());
    }

    @Test
    void theOperatorMayOrderForACustomer() {
        OrderId order = application.operator().renew(REDIS, 3);
        assertEquals(ACME, acme.order(order).details().accountId());
        assertEquals(cny("820.00"), balance());
    }

    @Test
    void aCustomerOrdersNothingForAnotherAccount() {
        TestCaller globex = application.customer(GLOBEX);
        application.topUp(GLOBEX, "1000.00");
        Books before = Books.of(application);
        assertEquals(new Result.InstanceNotFound(REDIS), globex.orderAndPay(globex.wish(REDIS, acme.wish(REDIS, 3).renewal())));
        InstanceId unknown = new InstanceId("r-unknown");
        assertEquals(new Result.InstanceNotFound(unknown), acme.order(acme.wish(unknown, acme.wish(REDIS, 3).renewal())));
        assertEquals(before, Books.of(application));
    }

    @Test
    void anOrderIsToBePaidWithinSevenDays() {
        assertEquals(NOW.plus(Duration.ofDays(7)), payBefore());
    }

    @Test
    void anOrderIsToBePaidBeforeTheRelease() {
        application.clock().moveTo(TERM_END.plus(Duration.ofDays(3)));
        assertEquals(TERM_END.plus(Duration.ofDays(7)), payBefore());
    }

    @Test
    void anOrderIsToBePaidBeforeItsNewEnd() {
        Instant newEnd = Instant.parse("2024-03-30T16:00:00Z");
        application.clock().moveTo(newEnd.minus(Duration.ofHours(5)));
        assertEquals(newEnd, payBefore());
    }

    private Instant payBefore() {
        return acme.order(acme.place(REDIS, 1)).details().payBefore();
    }

    /** What was told after the registration. */
    private List<InstanceEvent> events() {
        return application.port(Browse.class).timeline(acme.caller(), REDIS).stream().skip(1).map(RecordedEvent::event).toList();
    }

    private Money balance() {
        return Books.of(application).account(ACME).orElseThrow().balance();
    }
}
