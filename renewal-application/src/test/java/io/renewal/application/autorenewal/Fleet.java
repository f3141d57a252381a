package io.renewal.application.autorenewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.EndUnpaidOrders;
import io.renewal.application.port.in.ReconcilePayments;
import io.renewal.application.port.in.RunAutoRenewal;
import io.renewal.application.port.in.RunLifecycle;
import io.renewal.application.port.in.WithdrawPayments;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.SavedCards.SavedCard;
import io.renewal.application.query.OrderFilter;
import io.renewal.application.query.PageRequest;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.AutoRenewalFailed;
import io.renewal.domain.event.InstanceEvent.InstanceRenewed;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.PaymentMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Instances that are renewed automatically by a month, all of which are tried for the first time at {@link #FIRST}. */
final class Fleet {
    /** A week before the end of all of them, at eight in the morning in Shanghai. */
    static final Instant FIRST = Instant.parse("2024-02-22T00:00:00Z");
    static final Instant SECOND = FIRST.plus(Duration.ofDays(1));
    static final Instant MONTH_LATER = Instant.parse("2024-03-30T16:00:00Z");

    final TestApplication application = TestApplication.acmeWith("0.00");
    final FakeProvider provider = application.provider();
    private final TestCaller operator = application.operator();
    private final Set<AccountId> accounts = new LinkedHashSet<>(List.of(Examples.ACME, Examples.GLOBEX));
    private final List<InstanceId> instances = new ArrayList<>();

    /** One more of an account, which is opened if it is not there. */
    InstanceId add(String id, String account) {
        AccountId owner = new AccountId(account);
        if (accounts.add(owner)) {
            application.open(owner);
        }
        InstanceId instance = new InstanceId(id);
        application.register(instance, owner);
        operator.renewAutomatically(instance, 1);
        instances.add(instance);
        return instance;
    }

    /** The provider keeps a test card of an account. */
    void keepCard(String account, CardId card) {
        AccountId owner = new AccountId(account);
        CustomerReference customer = provider.savedCards().open(owner);
        application.store().inTransaction(tx -> {
            tx.accounts().nameCustomer(owner, customer);
            return true;
        });
        provider.keep(customer, new SavedCard(card, "visa", "4242", 12, 2031));
    }

    List<InstanceId> instances() {
        return List.copyOf(instances);
    }

    TestCaller operator() {
        return operator;
    }

    int run() {
        return application.port(RunAutoRenewal.class).run();
    }

    /** Time passes by both clocks, and then every timer runs once. */
    void pass(Duration duration) {
        application.clock().advance(duration);
        application.store().letPass(duration);
        application.port(WithdrawPayments.class).run();
        application.port(ReconcilePayments.class).run();
        application.port(EndUnpaidOrders.class).run();
        run();
        application.port(RunLifecycle.class).run();
    }

    Instant end(InstanceId id) {
        return operator.term(id).term().end();
    }

    boolean isRenewed(InstanceId id) {
        return end(id).equals(MONTH_LATER);
    }

    List<Order> orders(InstanceId id) {
        return orders().stream().filter(order -> order.details().instanceId().equals(id)).toList();
    }

    List<Order> orders() {
        return application.port(Browse.class).orders(operator.caller(), OrderFilter.ALL, PageRequest.first(100_000)).orElseThrow().items();
    }

    <E extends InstanceEvent> List<E> told(InstanceId id, Class<E> kind) {
        return application.port(Browse.class).timeline(operator.caller(), id).stream().map(RecordedEvent::event).filter(kind::isInstance)
                .map(kind::cast).toList();
    }

    /** What nobody may miss: nothing is open, everybody is charged once or told once, and nobody is charged for nothing or twice. */
    void assertEverybodyIsChargedOrTold() {
        for (InstanceId id : instances) {
            List<Order> orders = orders(id);
            List<Order> paid = orders.stream().filter(order -> order.status() == OrderStatus.PAID).toList();
            assertTrue(orders.stream().noneMatch(order -> order.status().isOpen()), () -> "in flight: " + orders);
            assertEquals(isRenewed(id) ? 1 : 0, paid.size(), orders::toString);
            assertEquals(paid.size(), told(id, InstanceRenewed.class).size(), "renewals that were told");
            assertTrue(isRenewed(id) || told(id, AutoRenewalFailed.class).size() == 1, () -> "neither charged nor told: " + orders);
        }
        assertMoneyIsAccountedFor();
    }

    void assertMoneyIsAccountedFor() {
        for (Order order : orders()) {
            boolean byCard = order.status() == OrderStatus.PAID
                    && order.attempts().getLast().method() == PaymentMethod.CARD;
            assertEquals(byCard ? 1 : 0, provider.kept(order.id()), order::toString);
            assertTrue(provider.taken(order.id()) <= 1, () -> "charged twice: " + order);
        }
    }
}
