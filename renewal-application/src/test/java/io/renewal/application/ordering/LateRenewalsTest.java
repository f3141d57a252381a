package io.renewal.application.ordering;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.SMALL;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.application.testkit.Examples.TERM_START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.in.PayOrder;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.RegisterLifecyclePolicy;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Location;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.term.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LateRenewalsTest {
    private static final InstanceId FROM_PAYMENT = new InstanceId("r-from-payment");
    /** Five in the morning of 3 March in Shanghai. */
    private static final Instant LATE = TERM_END.plus(Duration.ofDays(3)).plus(Duration.ofHours(5));
    /** The midnights in Shanghai that begin 3 March and 3 April. */
    private static final Term RENEWED = new Term(Instant.parse("2024-03-02T16:00:00Z"), Instant.parse("2024-04-02T16:00:00Z"));
    private final TestApplication application = TestApplication.acmeWith("1000.00");
    private final TestCaller acme = application.customer(ACME);

    @Test
    void aRenewalUnlocksAtOnce() {
        application.clock().moveTo(LATE);
        assertEquals(InstanceStatus.LOCKED, acme.instance(REDIS).statusAt(LATE));
        acme.renew(REDIS, 3);
        assertEquals(InstanceStatus.NORMAL, acme.instance(REDIS).statusAt(LATE));
    }

    @Test
    void itCountsFromTheOldEnd() {
        application.clock().moveTo(LATE);
        acme.renew(REDIS, 1);
        assertEquals(new Term(TERM_START, Instant.parse("2024-03-30T16:00:00Z")), acme.term(REDIS).term());
    }

    @Test
    void itIsRenewableUntilTheReleaseIsRecorded() {
        application.clock().moveTo(TERM_END.plus(Duration.ofDays(20)));
        acme.renew(REDIS, 1);
        assertEquals(Instant.parse("2024-03-30T16:00:00Z"), acme.term(REDIS).term().end());
    }

    @Test
    void byAnotherPolicyItCountsFromTheDayOfTheOrderWhichBecomesTheAnchor() {
        registerFromPayment();
        application.clock().moveTo(LATE);
        acme.renew(FROM_PAYMENT, 1);
        assertEquals(RENEWED, acme.term(FROM_PAYMENT).term());
        assertEquals(3, acme.term(FROM_PAYMENT).anchor().dayOfMonth());
    }

    @Test
    void theDayOfTheOrderCountsAndNotThatOfThePayment() {
        registerFromPayment();
        application.clock().moveTo(LATE);
        OrderId order = acme.place(FROM_PAYMENT, 1);
        application.clock().advance(Duration.ofDays(2));
        assertInstanceOf(PayOrder.Result.Paid.class, acme.pay(order));
        assertEquals(RENEWED, acme.term(FROM_PAYMENT).term());
    }

    @Test
    void anOrderFromBeforeTheEndCountsFromTheEndHoweverLateItIsPaid() {
        registerFromPayment();
        application.clock().moveTo(TERM_END.minus(Duration.ofHours(1)));
        OrderId order = acme.place(FROM_PAYMENT, 1);
        application.clock().moveTo(LATE);
        assertInstanceOf(PayOrder.Result.Paid.class, acme.pay(order));
        assertEquals(new Term(TERM_START, Instant.parse("2024-03-30T16:00:00Z")), acme.term(FROM_PAYMENT).term());
    }

    private void registerFromPayment() {
        LifecyclePolicy policy = new LifecyclePolicy(new LifecyclePolicyId("from-payment"), 0, 30, LateRenewal.FROM_PAYMENT, 60, 7, 1);
        application.port(RegisterLifecyclePolicy.class).register(policy);
        RegisterInstance.Paid paid = new RegisterInstance.Paid.Ahead(new Term(TERM_START, TERM_END), Optional.of(31), policy.id());
        application.port(RegisterInstance.class)
                .register(new RegisterInstance.Command(FROM_PAYMENT, ACME, new Location("cn-hangzhou", "Redis"), SMALL, paid));
    }
}
