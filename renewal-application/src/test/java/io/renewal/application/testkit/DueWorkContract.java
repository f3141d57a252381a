package io.renewal.application.testkit;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.CNY;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.TERM_END;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.domain.payment.Tender;
import io.renewal.application.port.out.Charges.Upcoming;
import io.renewal.application.port.out.Charges.Window;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.domain.account.Account;
import io.renewal.domain.account.ChargePause;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.application.port.out.Orders.Waiting;
import io.renewal.application.port.out.Renewable;
import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.term.RenewalPeriod;
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
        assertEquals(Optional.of(TERM_END.minus(Duration.ofDays(7))), reading(tx -> tx.instances().firstDueAt()), "a reminder");
        doing(tx -> tx.instances().update(Examples.redis().instance().reminded(TERM_END)));
        assertEquals(Optional.of(TERM_END), reading(tx -> tx.instances().firstDueAt()));
        addDue(3);
        assertEquals(List.of(), reading(tx -> tx.instances().claimDue(TERM_END.minusNanos(1000), 10)));
        assertEquals(List.of(Examples.redis().instance().reminded(TERM_END)), reading(tx -> tx.instances().claimDue(TERM_END, 10)));
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
    void attemptsAreClaimedByTheirTimeAndThenByTheEnd() {
        addDue(3);
        doing(tx -> tx.instances().update(List.of(charging(3, NOW), charging(1, NOW), charging(2, NOW.plusSeconds(1)))));
        Instant first = Examples.CHARGE_TIMES.nextAt(charging(1, NOW)).orElseThrow();
        assertEquals(Optional.of(first), reading(tx -> tx.charges().firstDueAt()));
        assertEquals(List.of(), claimed(first.minusNanos(1000), 9));
        assertEquals(List.of(charging(1, NOW), charging(2, NOW.plusSeconds(1))), claimed(first, 2));
        assertEquals(3, (int) reading(tx -> tx.charges().countDue(first, 9)));
        doing(tx -> {
            tx.charges().claim(first, 1);
            tx.charges().postpone(List.of(due(1).id()), first.plusSeconds(60));
        });
        assertEquals(List.of(charging(2, NOW.plusSeconds(1)), charging(3, NOW)), claimed(first, 9));
        assertEquals(List.of(charging(2, NOW.plusSeconds(1)), charging(3, NOW), charging(1, NOW)), claimed(first.plusSeconds(60), 9));
        doing(tx -> tx.instances().update(charging(1, NOW)));
        assertEquals(3, (int) reading(tx -> tx.charges().countDue(first, 9)), "written, it is due as it was");
        doing(tx -> tx.instances().update(List.of(due(1), due(2), due(3))));
        assertEquals(Optional.empty(), reading(tx -> tx.charges().firstDueAt()), "nobody is charged any more");
    }

    @Test
    void whatIsHandedOverIsClaimedByItselfUntilItIsWritten() {
        addDue(3);
        doing(tx -> tx.instances().update(List.of(charging(1, NOW), charging(2, NOW), charging(3, NOW))));
        Instant later = Examples.CHARGE_TIMES.nextAt(charging(1, NOW)).orElseThrow().plusSeconds(5);
        doing(tx -> {
            tx.charges().claim(later, 2);
            tx.charges().handOver(List.of(due(1).id(), due(2).id()), later);
        });
        assertEquals(List.of(charging(3, NOW)), claimed(later, 9));
        assertEquals(List.of(), handedOver(later.minusNanos(1000), 9));
        assertEquals(List.of(charging(1, NOW), charging(2, NOW)), handedOver(later, 9));
        assertEquals(3, (int) reading(tx -> tx.charges().countDue(later, 9)), "all of it is due");
        doing(tx -> tx.charges().postpone(List.of(due(1).id()), later.plusSeconds(60)));
        assertEquals(List.of(charging(2, NOW)), handedOver(later, 9));
        assertEquals(List.of(charging(2, NOW), charging(1, NOW)), handedOver(later.plusSeconds(60), 9), "it stays so while it is put off");
        doing(tx -> tx.instances().update(charging(2, NOW)));
        assertEquals(List.of(charging(2, NOW), charging(3, NOW)), claimed(later, 9), "written, it is as it was");
        assertEquals(List.of(), handedOver(later, 9));
    }

    private List<Instance> handedOver(Instant now, int limit) {
        return store.inTransaction(tx -> tx.charges().claimHandedOver(now, limit)).stream().map(Renewable::instance).toList();
    }

    @Test
    void whatFallsDueIsReadPageByPageAsItWouldBeClaimed() {
        addDue(3);
        doing(tx -> {
            tx.instances().update(List.of(charging(3, NOW), charging(1, NOW), charging(2, NOW)));
            tx.orders().add(Unpaid.placed(new OrderDetails(orderId(2), ACME, OrderOrigin.MANUAL, quoteOf(due(1), 3, Optional.empty()), NOW,
                    TERM_END)));
            tx.charges().pause(Optional.of(new ChargePause(NOW, "also what is held")));
        });
        Instant dueAt = Examples.CHARGE_TIMES.nextAt(charging(1, NOW)).orElseThrow();
        doing(tx -> tx.charges().postpone(List.of(due(2).id()), dueAt.plusSeconds(60)));
        Window all = new Window(dueAt.plusSeconds(60), Optional.empty());
        assertEquals(List.of(), upcoming(new Window(dueAt.minusNanos(1000), Optional.empty()), Optional.empty()));
        List<Upcoming> first = upcoming(all, Optional.empty());
        assertEquals(List.of(charging(1, NOW), charging(3, NOW)), first.stream().map(Upcoming::instance).toList());
        assertEquals(Optional.of(orderId(2)), first.getFirst().openOrder().map(Order::id));
        assertEquals(reading(tx -> tx.accounts().find(ACME)), Optional.of(first.getFirst().account()));
        List<Upcoming> second = upcoming(all, Optional.of(first.getLast()));
        assertEquals(List.of(charging(2, NOW)), second.stream().map(Upcoming::instance).toList());
        assertEquals(dueAt.plusSeconds(60), second.getFirst().dueAt());
        assertEquals(List.of(), upcoming(all, Optional.of(second.getFirst())));
        assertEquals(3, (long) reading(tx -> tx.charges().countUpcoming(all)));
    }

    @Test
    void whatFallsDueIsReadOfOneAccountToo() {
        addDue(1);
        doing(tx -> {
            tx.accounts().add(Examples.account(GLOBEX));
            tx.instances().update(charging(1, NOW));
        });
        assertEquals(1, upcoming(new Window(TERM_END, Optional.of(ACME)), Optional.empty()).size());
        assertEquals(1, (long) reading(tx -> tx.charges().countUpcoming(new Window(TERM_END, Optional.of(ACME)))));
        assertEquals(List.of(), upcoming(new Window(TERM_END, Optional.of(GLOBEX)), Optional.empty()));
        assertEquals(0, (long) reading(tx -> tx.charges().countUpcoming(new Window(TERM_END, Optional.of(GLOBEX)))));
    }

    @Test
    void nothingIsLockedOrWrittenInASnapshot() {
        addDue(1);
        assertThrows(IllegalStateException.class, () -> store.snapshot(tx -> tx.accounts().lock(ACME)));
        assertThrows(RuntimeException.class, () -> store.snapshot(tx -> {
            tx.instances().update(charging(1, NOW));
            return true;
        }));
        assertEquals(Optional.of(due(1)), store.snapshot(tx -> tx.instances().find(due(1).id())));
        doing(tx -> tx.instances().update(charging(1, NOW)));
        assertEquals(Optional.of(charging(1, NOW)), store.snapshot(tx -> tx.instances().find(due(1).id())), "and then it is written again");
    }

    private List<Upcoming> upcoming(Window window, Optional<Upcoming> after) {
        return store.snapshot(tx -> tx.charges().upcoming(window, after, 2));
    }

    @Test
    void whatIsClaimedComesWithAllThatDecidesOnIt() {
        addDue(1);
        doing(tx -> {
            tx.instances().update(charging(1, NOW));
            tx.orders().add(Unpaid.placed(new OrderDetails(orderId(2), ACME, OrderOrigin.MANUAL, quoteOf(due(1), 3, Optional.empty()), NOW,
                    TERM_END)));
        });
        Renewable claimed = claims(TERM_END, 1).getFirst();
        assertEquals(Optional.of(orderId(2)), claimed.openOrder().map(Order::id));
        assertEquals(reading(tx -> tx.renewables().find(due(1).id(), Optional.empty(), TERM_END)), Optional.of(claimed));
    }

    @Test
    void whileAllChargesArePausedTheyAreHeld() {
        addDue(1);
        doing(tx -> tx.instances().update(charging(1, NOW)));
        ChargePause pause = new ChargePause(NOW, "wrong prices");
        doing(tx -> tx.charges().pause(Optional.of(pause)));
        assertEquals(Optional.of(pause), reading(tx -> tx.charges().pause()));
        assertEquals(Optional.of(pause), reading(tx -> tx.charges().lockPause()));
        assertHeld(1);
        doing(tx -> tx.charges().pause(Optional.of(new ChargePause(NOW, "still wrong"))));
        assertEquals(Optional.of("still wrong"), reading(tx -> tx.charges().pause()).map(ChargePause::reason));
        doing(tx -> tx.charges().pause(Optional.empty()));
        assertEquals(Optional.empty(), reading(tx -> tx.charges().lockPause()));
        assertHeld(0);
    }

    @Test
    void whileAnAccountIsPausedItsChargesAreHeld() {
        addDue(1);
        doing(tx -> tx.instances().update(charging(1, NOW)));
        Account paused = reading(tx -> tx.accounts().lock(ACME)).orElseThrow()
                .charged(Optional.of(new ChargePause(NOW, "they asked for it")));
        doing(tx -> tx.accounts().update(paused));
        assertEquals(Optional.of(paused), reading(tx -> tx.accounts().find(ACME)));
        assertHeld(1);
        doing(tx -> tx.accounts().update(paused.charged(Optional.empty())));
        assertHeld(0);
    }

    /** Of the one attempt that is due. */
    private void assertHeld(int held) {
        assertEquals(held, (int) reading(tx -> tx.charges().countHeld(TERM_END, 9)));
        assertEquals(0, (int) reading(tx -> tx.charges().countHeld(NOW, 9)), "nothing is due yet");
        assertEquals(1 - held, (int) reading(tx -> tx.charges().countDue(TERM_END, 9)));
        assertEquals(1 - held, claimed(TERM_END, 9).size());
        assertEquals(held == 0, reading(tx -> tx.charges().firstDueAt()).isPresent());
    }

    private List<Instance> claimed(Instant now, int limit) {
        return claims(now, limit).stream().map(Renewable::instance).toList();
    }

    private List<Renewable> claims(Instant now, int limit) {
        return store.inTransaction(tx -> tx.charges().claim(now, limit));
    }

    /** The same, to be renewed automatically since then. */
    private static Instance charging(int number, Instant since) {
        return due(number).instructed(AutoRenewal.Charging.from(RenewalPeriod.ofMonths(1), since));
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
    void automaticRenewalsThatWaitToBePaidAreCountedAndNoOthers() {
        assertEquals(new Waiting(0, Optional.empty()), reading(tx -> tx.orders().unpaidByAutoRenewal(10)));
        doing(tx -> tx.orders().add(order(1, NOW)));
        assertEquals(0, reading(tx -> tx.orders().unpaidByAutoRenewal(10)).count());
        addDue(3);
        doing(tx -> tx.orders().add(automatic(3, NOW.plusSeconds(3))));
        doing(tx -> tx.orders().add(automatic(2, NOW.plusSeconds(2))));
        assertEquals(new Waiting(2, Optional.of(NOW.plusSeconds(2))), reading(tx -> tx.orders().unpaidByAutoRenewal(10)));
        assertEquals(1, reading(tx -> tx.orders().unpaidByAutoRenewal(1)).count());
        doing(tx -> tx.orders().update(automatic(2, NOW.plusSeconds(2)).pay(Examples.CARD, NOW)));
        assertEquals(new Waiting(1, Optional.of(NOW.plusSeconds(3))), reading(tx -> tx.orders().unpaidByAutoRenewal(10)));
    }

    private static Unpaid automatic(int number, Instant now) {
        return Unpaid
                .placed(new OrderDetails(orderId(number), ACME, OrderOrigin.AUTO_RENEWAL, quoteOf(due(number), 1, Optional.empty()), now,
                        now.plus(Duration.ofDays(7))));
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
        IntStream.rangeClosed(1, count).forEach(number -> doing(tx -> {
            tx.instances().add(dueRegistration(number));
            tx.instances().update(due(number));
        }));
    }

    /** Due at its end, as all reminders were told. */
    private static Instance due(int number) {
        return dueRegistration(number).instance().reminded(TERM_END.plusSeconds(number));
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
