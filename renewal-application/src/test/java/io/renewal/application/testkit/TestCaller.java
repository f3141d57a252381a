package io.renewal.application.testkit;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.CancelOrder;
import io.renewal.application.port.in.ConfigureAutoRenewal;
import io.renewal.domain.autorenewal.InstructionRequest;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.OrderSpecChange;
import io.renewal.application.port.in.PayOrder;
import io.renewal.domain.payment.Tender;
import io.renewal.application.port.in.QuoteRenewal;
import io.renewal.application.port.in.QuoteSpecChange;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.order.Order;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalRequest;
import io.renewal.domain.specchange.SpecChangeRequest;
import java.util.Optional;

/** What one caller does through the in-ports, each request under a key of its own. */
public final class TestCaller {
    private final TestApplication application;
    private final Caller caller;

    TestCaller(TestApplication application, Caller caller) {
        this.application = application;
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }

    /** A request under a key of its own. */
    public <R> IdempotentRequest<R> request() {
        return Requests.of(caller, application.newKey());
    }

    public QuoteRenewal.Result quote(InstanceId instance, int months, Optional<SpecId> spec) {
        return application.port(QuoteRenewal.class).quote(new QuoteRenewal.Query(caller, instance, months, spec));
    }

    /** What is said to renew an instance as it now stands. */
    public OrderRenewal.Command wish(InstanceId instance, int months) {
        return wish(instance, renewal(instance, months, Optional.empty()));
    }

    /** The same, with another spec from then on. */
    public OrderRenewal.Command wish(InstanceId instance, int months, SpecId spec) {
        return wish(instance, renewal(instance, months, Optional.of(spec)));
    }

    /** What is said to renew an instance on other terms than {@link #wish(InstanceId, int)}. */
    public OrderRenewal.Command wish(InstanceId instance, RenewalRequest renewal) {
        return new OrderRenewal.Command(caller, instance, renewal, Optional.empty());
    }

    /** Orders and leaves it to be paid later. */
    public OrderRenewal.Result order(OrderRenewal.Command wish) {
        return Requests.fresh(application.port(OrderRenewal.class).order(wish, request()));
    }

    /** Orders and pays from the balance. */
    public OrderRenewal.Result orderAndPay(OrderRenewal.Command wish) {
        return order(new OrderRenewal.Command(wish.caller(), wish.instanceId(), wish.renewal(), Optional.of(Tender.BALANCE)));
    }

    /** A new order that waits to be paid. */
    public OrderId place(InstanceId instance, int months) {
        return ordered(order(wish(instance, months)));
    }

    /** A new order that was paid from the balance. */
    public OrderId renew(InstanceId instance, int months) {
        return ordered(orderAndPay(wish(instance, months)));
    }

    /** A new order with another spec that was paid from the balance. */
    public OrderId renew(InstanceId instance, int months, SpecId spec) {
        return ordered(orderAndPay(wish(instance, months, spec)));
    }

    /** Orders and pays in some way. */
    public OrderRenewal.Result orderAndPay(OrderRenewal.Command wish, Tender payWith) {
        return order(new OrderRenewal.Command(wish.caller(), wish.instanceId(), wish.renewal(), Optional.of(payWith)));
    }

    public QuoteSpecChange.Result quoteSpec(InstanceId instance, SpecId spec) {
        return application.port(QuoteSpecChange.class).quote(new QuoteSpecChange.Query(caller, instance, spec));
    }

    /** What is said to give an instance as it now stands another spec at once. */
    public OrderSpecChange.Command specWish(InstanceId instance, SpecId spec) {
        SpecChangeRequest change = new SpecChangeRequest(spec, Optional.of(term(instance).term().end()), Optional.empty());
        return new OrderSpecChange.Command(caller, instance, change, Optional.empty());
    }

    /** Orders another spec and leaves it to be paid later, if there is something to pay. */
    public OrderSpecChange.Result order(OrderSpecChange.Command wish) {
        return Requests.fresh(application.port(OrderSpecChange.class).order(wish, request()));
    }

    /** Orders another spec and pays from the balance. */
    public OrderSpecChange.Result orderAndPay(OrderSpecChange.Command wish) {
        return order(new OrderSpecChange.Command(wish.caller(), wish.instanceId(), wish.change(), Optional.of(Tender.BALANCE)));
    }

    /** A new order for another spec that was settled, from the balance if there was something to pay. */
    public OrderId changeSpec(InstanceId instance, SpecId spec) {
        if (orderAndPay(specWish(instance, spec)) instanceof OrderSpecChange.Result.Ordered(Order order)) {
            return order.id();
        }
        throw new AssertionError("not ordered");
    }

    /** Pays from the balance. */
    public PayOrder.Result pay(OrderId order) {
        return pay(order, Tender.BALANCE);
    }

    public PayOrder.Result pay(OrderId order, Tender payWith) {
        return Requests.fresh(application.port(PayOrder.class).pay(new PayOrder.Command(caller, order, payWith), request()));
    }

    public CancelOrder.Result cancel(OrderId order) {
        return end(order, CancelOrder.Ending.EITHER);
    }

    public CancelOrder.Result end(OrderId order, CancelOrder.Ending ending) {
        return Requests.fresh(application.port(CancelOrder.class).cancel(new CancelOrder.Command(caller, order, ending), request()));
    }

    /** Has an instance renewed automatically. */
    public ConfigureAutoRenewal.Result renewAutomatically(InstanceId instance, int months) {
        return instruct(instance, new InstructionRequest.Renew(months));
    }

    /** Gives an instance its standing instruction. */
    public ConfigureAutoRenewal.Result instruct(InstanceId instance, InstructionRequest instruction) {
        return application.port(ConfigureAutoRenewal.class).configure(new ConfigureAutoRenewal.Command(caller, instance, instruction));
    }

    public Instance instance(InstanceId id) {
        return application.port(Browse.class).instance(caller, id).orElseThrow().instance();
    }

    /** How a prepaid instance is paid for. */
    public Subscription term(InstanceId id) {
        return (Subscription) instance(id).plan();
    }

    public Order order(OrderId id) {
        return application.port(Browse.class).order(caller, id).orElseThrow();
    }

    private RenewalRequest renewal(InstanceId instance, int months, Optional<SpecId> spec) {
        return new RenewalRequest(months, spec, Optional.of(term(instance).term().end()), Optional.empty());
    }

    private static OrderId ordered(OrderRenewal.Result result) {
        if (result instanceof OrderRenewal.Result.Ordered(Order order)) {
            return order.id();
        }
        throw new AssertionError("not ordered: " + result);
    }
}
