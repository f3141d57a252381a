package io.renewal.application.testkit;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Registration;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.payment.PaymentAttempt.Pending;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRequest;
import io.renewal.domain.renewal.RenewalRules;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of stores have in common that keep payments. The fake and the real one run the same tests. */
public abstract class PaymentsContract {
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
            tx.priceLists().save(Examples.priceList());
        });
    }

    protected final RenewalStore store() {
        return store;
    }

    /** A new order for an instance of its own. */
    final Unpaid placed(int number) {
        Registration registration = Examples.redis(instanceId(number), ACME);
        RenewalQuote quote = (RenewalQuote) new RenewalRules(registration.instance(), Examples.priceList(), Optional.empty())
                .decide(RenewalRequest.forQuote(1, Optional.empty()), NOW);
        Unpaid order = Unpaid
                .placed(new OrderDetails(orderId(number), ACME, OrderOrigin.MANUAL, quote, NOW, NOW.plus(Duration.ofDays(7))));
        doing(tx -> {
            tx.instances().add(registration);
            tx.orders().add(order);
        });
        return order;
    }

    /** A new order that is being paid; each attempt starts a second after the one of the order before. */
    final Paying paying(int number, Tender tender) {
        Paying paying = placed(number).pay(tender, NOW.plusSeconds(number));
        write(paying);
        return paying;
    }

    /** The same, and the provider knows of it. */
    final Paying known(int number) {
        return further(paying(number, Examples.CARD), attempt -> attempt.knownAs(payment(number)));
    }

    /** Writes how far an attempt has come. */
    final Paying further(Paying order, UnaryOperator<Pending> change) {
        Paying changed = order.goingOn(change.apply(order.attempt()));
        doing(tx -> {
            tx.orders().lock(order.id());
            tx.attempts().update(changed);
        });
        return changed;
    }

    final void write(Order order) {
        doing(tx -> {
            tx.orders().lock(order.id());
            tx.orders().update(order);
        });
    }

    final void assertRecorded(Order expected) {
        assertEquals(Optional.of(expected), reading(tx -> tx.orders().find(expected.id())));
    }

    static InstanceId instanceId(int number) {
        return new InstanceId("r-pay-" + number);
    }

    static OrderId orderId(int number) {
        return new OrderId(new UUID(6, number));
    }

    static ProviderReference payment(int number) {
        return new ProviderReference("payment " + number);
    }

    final void doing(Consumer<Tx> work) {
        store.inTransaction(tx -> {
            work.accept(tx);
            return true;
        });
    }

    final <R> R reading(Function<Tx, R> work) {
        return store.inTransaction(work);
    }
}
