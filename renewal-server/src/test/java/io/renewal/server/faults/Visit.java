package io.renewal.server.faults;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.CancelOrder;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.OrderSpecChange;
import io.renewal.application.port.in.PayOrder;
import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.port.in.RegisterAccount;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.RegisterLifecyclePolicy;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.Requests;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.WebAddress;
import io.renewal.domain.renewal.RenewalRequest;
import io.renewal.domain.specchange.SpecChangeRequest;
import java.time.Duration;
import java.util.Optional;

/** A customer with one instance, and one order for it that they want to pay. */
final class Visit {
    /** After which a term is over that had a day left. */
    static final Duration LONGER_THAN_THAT_DAY = Duration.ofHours(25);
    private static final Duration A_DAY_AND_TIME_TO_PAY = Duration.ofDays(1).plusMinutes(45);
    private static final int LOOKS = 3;

    private final Shop shop;
    private final AccountId account;
    private final InstanceId instance;
    private final Caller caller;
    private Optional<OrderId> order = Optional.empty();

    private Visit(Shop shop, String name) {
        this.shop = shop;
        this.account = new AccountId("a-" + name);
        this.instance = new InstanceId("r-" + name);
        this.caller = new Caller.Customer(account);
    }

    /** Of a new customer. */
    static Visit in(Shop shop) {
        shop.port(RegisterLifecyclePolicy.class).register(Examples.REDIS_7D);
        shop.port(PublishPriceList.class).publish(Examples.priceList());
        Visit visit = new Visit(shop, shop.books().ids().next().toString().substring(24));
        shop.port(RegisterAccount.class).register(
                new RegisterAccount.Command(visit.account, "Customer", Examples.CNY, Examples.SHANGHAI.zone()));
        shop.port(RegisterInstance.class).register(Examples.registering(visit.instance, visit.account));
        return visit;
    }

    AccountId account() {
        return account;
    }

    Instance instance() {
        return shop.port(Browse.class).instance(caller, instance).orElseThrow().instance();
    }

    Order order() {
        return shop.port(Browse.class).order(caller, placed()).orElseThrow();
    }

    boolean isOpen() {
        return order() instanceof Order.Paying || order() instanceof Order.RefundDue;
    }

    /** Instead of a renewal. */
    void wantsAnotherSpecForTheLastDay() {
        shop.clock().moveTo(Examples.TERM_END.minus(A_DAY_AND_TIME_TO_PAY));
        SpecChangeRequest change = new SpecChangeRequest(Examples.MID, Optional.of(Examples.TERM_END), Optional.empty());
        OrderSpecChange.Result result = Requests.fresh(shop.port(OrderSpecChange.class)
                .order(new OrderSpecChange.Command(caller, instance, change, Optional.empty()), request()));
        if (!(result instanceof OrderSpecChange.Result.Ordered(Order ordered))) {
            throw new AssertionError(result);
        }
        order = Optional.of(ordered.id());
    }

    void pays(Tender tender) {
        shop.port(PayOrder.class).pay(new PayOrder.Command(caller, placed(), tender), request());
    }

    void cancels() {
        shop.port(CancelOrder.class).cancel(new CancelOrder.Command(caller, placed(), CancelOrder.Ending.EITHER), request());
    }

    /** On the page that they see, or come to see if they wait a while. */
    void presses(String button) {
        for (int i = 0; i < LOOKS && page().isEmpty(); i++) {
            shop.reconcile();
        }
        page().ifPresent(shown -> presses(shown, button));
    }

    void presses(WebAddress page, String button) {
        shop.bank().press(page, button);
    }

    /** Where they have something to do, as far as they are told. */
    Optional<WebAddress> page() {
        return order() instanceof Order.Paying paying ? paying.attempt().atProvider().page() : Optional.empty();
    }

    /** They wait a while for the payment to end. */
    void awaitsTheEnd() {
        for (int i = 0; i < LOOKS && isOpen(); i++) {
            shop.reconcile();
        }
    }

    /** They let time pass. */
    void lets(Duration pass) {
        shop.lets(pass);
    }

    private OrderId placed() {
        if (order.isEmpty()) {
            order = Optional.of(renewal());
        }
        return order.get();
    }

    private OrderId renewal() {
        RenewalRequest renewal = new RenewalRequest(3, Optional.empty(), Optional.of(Examples.TERM_END), Optional.empty());
        OrderRenewal.Result result = Requests.fresh(
                shop.port(OrderRenewal.class).order(new OrderRenewal.Command(caller, instance, renewal, Optional.empty()), request()));
        if (result instanceof OrderRenewal.Result.Ordered(Order ordered)) {
            return ordered.id();
        }
        throw new AssertionError(result);
    }

    private <R> IdempotentRequest<R> request() {
        return Requests.of(caller, "key " + shop.books().ids().next());
    }
}
