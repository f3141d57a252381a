package io.renewal.application.idempotency;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.REDIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.application.port.in.CheckIdempotencyKey;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.OrderRenewal.Result;
import io.renewal.application.port.in.PayOrder;
import io.renewal.domain.payment.Tender;
import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.Requests;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.identity.OrderId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrashesAndOutagesTest {
    private static final IdempotencyKey KEY = new IdempotencyKey("k");
    private static final RequestFingerprint FINGERPRINT = new RequestFingerprint("three months");
    private final TestApplication application = TestApplication.acmeWith("1000.00");
    private final TestCaller acme = application.customer(ACME);
    private final OrderRenewal orderRenewal = application.port(OrderRenewal.class);

    @Test
    void aCrashAfterTheEffectLeavesNeitherEffectNorKey() {
        Books before = Books.of(application);
        assertThrows(ArithmeticException.class, () -> orderRenewal.order(paidWish(), crashing()));
        assertEquals(before, Books.of(application));
        assertFalse(application.port(CheckIdempotencyKey.class).standsForAnother(acme.caller(), KEY, new RequestFingerprint("other")));
    }

    @Test
    void afterACrashTheSameRequestIsDone() {
        assertThrows(ArithmeticException.class, () -> orderRenewal.order(paidWish(), crashing()));
        Outcome<Result> repeated = orderRenewal.order(paidWish(), Requests.of(acme.caller(), KEY.value(), FINGERPRINT.value()));
        assertInstanceOf(Result.Ordered.class, Requests.fresh(repeated));
    }

    @Test
    void aCrashWhilePayingLeavesTheOrderToBePaid() {
        OrderId order = acme.place(REDIS, 3);
        Books before = Books.of(application);
        PayOrder.Command payment = new PayOrder.Command(acme.caller(), order, Tender.BALANCE);
        assertThrows(ArithmeticException.class, () -> application.port(PayOrder.class).pay(payment, crashing()));
        assertEquals(before, Books.of(application));
        assertInstanceOf(PayOrder.Result.Paid.class, acme.pay(order));
    }

    @Test
    void aCollisionWithAnotherTransactionIsNotNoticed() {
        TestApplication calm = TestApplication.acmeWith("1000.00");
        calm.customer(ACME).renew(REDIS, 3);
        OrderRenewal.Command wish = paidWish();
        application.store().collideOnce();
        orderRenewal.order(wish, acme.request());
        Books expected = Books.of(calm);
        Books actual = Books.of(application);
        assertEquals(expected.accounts(), actual.accounts());
        assertEquals(expected.instances(), actual.instances());
        assertEquals(expected.orders().size(), actual.orders().size());
        assertEquals(expected.postings().size(), actual.postings().size());
        assertEquals(expected.events().size(), actual.events().size());
    }

    @Test
    void anOutageIsToldAndPasses() {
        OrderRenewal.Command wish = paidWish();
        Books before = Books.of(application);
        IdempotentRequest<Result> request = acme.request();
        application.store().goDown();
        assertThrows(StoreUnavailableException.class, () -> orderRenewal.order(wish, request));
        assertThrows(StoreUnavailableException.class, () -> acme.quote(REDIS, 3, Optional.empty()));
        assertThrows(StoreUnavailableException.class, () -> acme.instance(REDIS));
        application.store().comeBack();
        assertEquals(before, Books.of(application));
        assertInstanceOf(Result.Ordered.class, Requests.fresh(orderRenewal.order(wish, request)), "the same key is as good as new");
    }

    private OrderRenewal.Command paidWish() {
        OrderRenewal.Command wish = acme.wish(REDIS, 3);
        return new OrderRenewal.Command(wish.caller(), wish.instanceId(), wish.renewal(), Optional.of(Tender.BALANCE));
    }

    private <R> IdempotentRequest<R> crashing() {
        return new IdempotentRequest<>(acme.caller(), KEY, FINGERPRINT, result -> {
            throw new ArithmeticException("in the transaction, after the effect of " + result);
        });
    }
}
