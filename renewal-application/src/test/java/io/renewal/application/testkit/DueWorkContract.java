package io.renewal.application.testkit;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.CNY;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.TERM_END;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.domain.payment.Tender;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRequest;
import io.renewal.domain.renewal.RenewalRules;
import io.renewal.domain.instance.Plan;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.instance.Registration;
import io.renewal.domain.instance.ReleaseCause;
import io.renewal.domain.instance.Released;
import io.renewal.domain.lifecycle.FinalNotice;
import io.renewal.domain.renewal.Grant;
import io.renewal.domain.renewal.GrantRequest;
import io.renewal.domain.renewal.GrantRules;
import io.renewal.domain.term.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RenewalStore} promises to those who do what falls due: claiming, writing many at once, and keeping what was recorded
 * on the way to a release. The fake and the real one run the same tests.
 */
public abstract class DueWorkContract {
    private RenewalStore store;

    /** An empty store. */
    protected abstract RenewalStore emptyStore();

    @BeforeEach
    void openTheBooks() {
        store = emptyStore();
        doing(tx -> {
            tx.accounts().add(Examples.account(ACME));
            if (tx.lifecyclePolicies().find(Examples.REDIS_7D.id()).isEmpty()) {
                tx.lifecyclePolicies().add(Examples.REDIS_7D);
            }
            tx.instances().add(Examples.redis());
            tx.priceLists().save(Examples.priceList());
        });
    }

    @Test
    void theWayToTheReleaseIsReadAsItWasWritten() {
        Instance noticed = Examples.redis().instance().locked(TERM_END)
                .noticed(new FinalNotice(TERM_END, TERM_END.plus(Duration.ofDays(7))));
        doing(tx -> tx.instances().update(noticed));
        assertEquals(Optional.of(noticed), reading(tx -> tx.instances().find(REDIS)));
        Instance released = noticed.released(new Released(TERM_END.plus(Duration.ofDays(7)), new ReleaseCause.ByPolicy()));
        doing(tx -> tx.instances().update(released));
        assertEquals(Optional.of(released), reading(tx -> tx.instances().find(REDIS)));
    }

    @Test
    void anEarlyReleaseIsReadWithItsReason() {
        Instance released = Examples.redis().instance().released(new Released(NOW, new ReleaseCause.ByOperator("deleted")));
        doing(tx -> tx.instances().update(released));
        assertEquals(Optional.of(released), reading(tx -> tx.instances().find(REDIS)));
    }

    @Test
    void instancesAreWrittenTogether() {
        addDue(4);
        List<Instance> changed = List.of(Examples.redis().instance().locked(NOW), due(2).locked(NOW.plusSeconds(2)),
                due(3).released(new Released(NOW, new ReleaseCause.ByOperator("deleted"))),
                Examples.metered(new InstanceId("r-metered"), ACME).instance());
        doing(tx -> tx.instances().add(Examples.metered(new InstanceId("r-metered"), ACME)));
        doing(tx -> tx.instances().update(changed));
        for (Instance instance : changed) {
            assertEquals(Optional.of(instance), reading(tx -> tx.instances().find(instance.id())));
        }
        assertEquals(Optional.of(due(1)), reading(tx -> tx.instances().find(due(1).id())), "and no others");
        doing(tx -> tx.instances().update(List.of()));
        assertThrows(RuntimeException.class, () -> doing(tx -> tx.instances().update(List.of(due(1), due(99)))));
    }

    @Test
    void whatIsDueIsClaimedInOrderOfItsTime() {
        assertEquals(Optional.of(TERM_END), reading(tx -> tx.instances().firstDueAt()));
        addDue(3);
        assertEquals(List.of(), reading(tx -> tx.instances().claimDue(TERM_END.minusNanos(1000), 10)));
        assertEquals(List.of(Examples.redis().instance()), reading(tx -> tx.instances().claimDue(TERM_END, 10)));
        doing(tx -> tx.instances().postpone(List.of(REDIS, due(1).id()), TERM_END.plusSeconds(9)));
        assertEquals(List.of(due(2), due(3)), reading(tx -> tx.instances().claimDue(TERM_END.plusSeconds(9), 2)));
        assertEquals(4, reading(tx -> tx.instances().claimDue(TERM_END.plusSeconds(9), 10)).size());
        assertEquals(Optional.of(TERM_END.plusSeconds(2)), reading(tx -> tx.instances().firstDueAt()));
        assertEquals(0, (int) reading(tx -> tx.instances().countDue(TERM_END, 10)));
        assertEquals(2, (int) reading(tx -> tx.instances().countDue(TERM_END.plusSeconds(9), 2)));
        assertEquals(4, (int) reading(tx -> tx.instances().countDue(TERM_END.plusSeconds(9), 10)));
        doing(tx -> tx.instances().update(due(1)));
        assertEquals(Optional.of(TERM_END.plusSeconds(1)), reading(tx -> tx.instances().firstDueAt()), "written, it is due as it was");
    }

    @Test
    void whatHasNothingComingIsNeverDue() {
        doing(tx -> tx.instances().add(Examples.metered(new InstanceId("r-metered"), ACME)));
        doing(tx -> tx.instances().update(Examples.redis().instance().released(new Released(NOW, new ReleaseCause.ByOperator("x")))));
        assertEquals(Optional.empty(), reading(tx -> tx.instances().firstDueAt()));
        assertEquals(List.of(), reading(tx -> tx.instances().claimDue(TERM_END.plus(Duration.ofDays(999)), 10)));
    }

    @Test
    void anInstanceIsClaimedByItsOrderThatWasNotPaidInTime() {
        Instant over = NOW.plus(Duration.ofDays(7));
        assertEquals(Optional.empty(), reading(tx -> tx.orders().firstPayBefore()));
        doing(tx -> tx.orders().add(order(1, NOW)));
        assertEquals(Optional.of(over), reading(tx -> tx.orders().firstPayBefore()));
        assertEquals(List.of(), reading(tx -> tx.instances().claimWithOrdersOver(over.minusNanos(1000), 10)));
        assertEquals(List.of(Examples.redis().instance()), reading(tx -> tx.instances().claimWithOrdersOver(over, 10)));
        assertEquals(0, (int) reading(tx -> tx.orders().countOver(over.minusNanos(1000), 10)));
        assertEquals(1, (int) reading(tx -> tx.orders().countOver(over, 10)));
        doing(tx -> tx.orders().update(order(1, NOW).pay(Examples.CARD, NOW)));
        assertEquals(0, (int) reading(tx -> tx.orders().countOver(over, 10)));
        assertEquals(List.of(), reading(tx -> tx.instances().claimWithOrdersOver(over, 10)), "it is being paid");
        assertEquals(Optional.empty(), reading(tx -> tx.orders().firstPayBefore()));
    }

    @Test
    void claimingIsLockingInstances() {
        assertThrows(IllegalStateException.class, () -> doing(tx -> {
            tx.orders().lock(orderId(1));
            tx.instances().claimDue(NOW, 1);
        }));
    }

    @Test
    void aGrantIsReadAsItWasWritten() {
        Order.Paid grant = grant(1);
        doing(tx -> tx.orders().add(grant));
        assertEquals(Optional.of(grant), reading(tx -> tx.orders().find(grant.id())));
        rewriteAndRead(grant.giveBack(NOW));
    }

    @Test
    void anEndTimeIsProlongedOnceByARenewalOrAGrant() {
        doing(tx -> tx.orders().add(grant(1)));
        assertThrows(RuntimeException.class, () -> doing(tx -> tx.orders().add(order(2, NOW).pay(Tender.BALANCE, NOW).paid(NOW))));
    }

    @Test
    void ordersAreWrittenTogether() {
        addDue(1);
        Unpaid other = Unpaid
                .placed(new OrderDetails(orderId(2), ACME, OrderOrigin.MANUAL, quoteOf(due(1), 3, Optional.empty()), NOW, NOW));
        doing(tx -> {
            tx.orders().add(order(1, NOW));
            tx.orders().add(other);
        });
        Order.Cancelled cancelled = order(1, NOW).cancel(CancellationReason.INSTANCE_RELEASED, NOW);
        Order.Paying paying = other.pay(Tender.BALANCE, NOW);
        doing(tx -> tx.orders().update(List.of(cancelled, paying)));
        assertEquals(Optional.of(cancelled), reading(tx -> tx.orders().find(cancelled.id())));
        assertEquals(Optional.of(paying), reading(tx -> tx.orders().find(paying.id())));
        doing(tx -> tx.orders().update(List.of()));
        assertThrows(IllegalStateException.class, () -> doing(tx -> tx.orders().update(List.of(paying.voided(NOW), order(1, NOW)))));
        assertEquals(Optional.of(paying), reading(tx -> tx.orders().find(paying.id())), "all of them or none");
    }

    private void rewriteAndRead(Order order) {
        doing(tx -> {
            tx.orders().lock(order.id());
            tx.orders().update(order);
        });
        assertEquals(Optional.of(order), reading(tx -> tx.orders().find(order.id())));
    }

    private static OrderId orderId(int number) {
        return new OrderId(new UUID(6, number));
    }

    private static Unpaid order(int number, Instant now) {
        return Unpaid.placed(new OrderDetails(orderId(number), ACME, OrderOrigin.MANUAL, quote(3, Optional.empty()), now,
                now.plus(Duration.ofDays(7))));
    }

    private static RenewalQuote quote(int months, Optional<SpecId> spec) {
        return quoteOf(Examples.redis().instance(), months, spec);
    }

    private static RenewalQuote quoteOf(Instance instance, int months, Optional<SpecId> spec) {
        RenewalRules rules = new RenewalRules(instance, Examples.priceList(), Optional.empty());
        return (RenewalQuote) rules.decide(RenewalRequest.forQuote(months, spec), NOW);
    }

    private static Order.Paid grant(int number) {
        GrantRules rules = new GrantRules(Examples.redis().instance(), CNY, Optional.empty());
        Grant grant = (Grant) rules.decide(new GrantRequest(3, "an outage", TERM_END), NOW);
        return Order.Paid.atOnce(new OrderDetails(orderId(number), ACME, OrderOrigin.MANUAL, grant, NOW, NOW));
    }

    /** Adds instances of which the first is due a second after the Redis, the next two seconds after it, and so on. */
    private void addDue(int count) {
        IntStream.rangeClosed(1, count).forEach(number -> doing(tx -> tx.instances().add(dueRegistration(number))));
    }

    private static Instance due(int number) {
        return dueRegistration(number).instance();
    }

    private static Registration dueRegistration(int number) {
        Registration like = Examples.redis(new InstanceId("r-due-" + number), ACME);
        Subscription plan = (Subscription) like.plan();
        Instant end = TERM_END.plusSeconds(number);
        Plan later = new Subscription(new Term(plan.term().start(), end), plan.calendar().anchorOf(end), plan.calendar(), plan.policy(),
                plan.autoRenewal(), Optional.empty());
        return new Registration(like.instanceId(), like.accountId(), like.location(), like.spec(), later);
    }

    private void doing(Consumer<RenewalStore.Tx> work) {
        store.inTransaction(tx -> {
            work.accept(tx);
            return true;
        });
    }

    private <R> R reading(Function<RenewalStore.Tx, R> work) {
        return store.inTransaction(work);
    }
}
