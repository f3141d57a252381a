package io.renewal.application.browsing;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.CNY;
import static io.renewal.application.testkit.Examples.REDIS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.port.in.Browse;
import io.renewal.application.query.OrderFilter;
import io.renewal.application.query.PageRequest;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.PageWalk;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.event.InstanceEvent.InstanceRegistered;
import io.renewal.domain.event.InstanceEvent.InstanceRenewed;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.event.InstanceEvent.OrderPlaced;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class BrowsingOrdersTest {
    private static final InstanceId SECOND = new InstanceId("r-second");
    private final TestApplication application = TestApplication.acmeWith("1000.00");
    private final TestCaller acme = application.customer(ACME);
    private final Browse browse = application.port(Browse.class);

    @Test
    void ordersComeNewestFirstAndPageByPage() {
        List<OrderId> placed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            placed.add(acme.renew(REDIS, 1));
            application.clock().advance(Duration.ofSeconds(i % 2));
        }
        List<Order> orders = PageWalk.of(2, page -> browse.orders(acme.caller(), OrderFilter.ALL, page).orElseThrow());
        assertEquals(placed.reversed(), orders.stream().map(Order::id).toList());
    }

    @Test
    void ordersAreFilteredByInstance() {
        application.register(SECOND, ACME);
        OrderId first = acme.place(REDIS, 1);
        OrderId second = acme.place(SECOND, 1);
        assertEquals(List.of(first), ids(Optional.of(REDIS), Optional.empty()));
        assertEquals(List.of(second), ids(Optional.of(SECOND), Optional.empty()));
        assertEquals(List.of(), ids(Optional.of(new InstanceId("r-unknown")), Optional.empty()));
    }

    @Test
    void ordersAreFilteredByTheStatusTheyHaveNow() {
        OrderId paid = acme.renew(REDIS, 1);
        OrderId unpaid = acme.place(REDIS, 1);
        assertEquals(List.of(paid), ids(Optional.of(REDIS), Optional.of(OrderStatus.PAID)));
        assertEquals(List.of(unpaid), ids(Optional.empty(), Optional.of(OrderStatus.UNPAID)));
        application.clock().advance(Duration.ofDays(7));
        assertEquals(List.of(), ids(Optional.empty(), Optional.of(OrderStatus.UNPAID)));
        assertEquals(List.of(unpaid), ids(Optional.empty(), Optional.of(OrderStatus.CANCELLED)));
    }

    @Test
    void theTimelineTellsAllThatHappenedInOrder() {
        OrderId cancelled = acme.place(REDIS, 1);
        acme.cancel(cancelled);
        acme.renew(REDIS, 1);
        List<RecordedEvent> events = browse.timeline(acme.caller(), REDIS);
        assertEquals(List.of(InstanceRegistered.class, OrderPlaced.class, OrderCancelled.class, OrderPlaced.class, InstanceRenewed.class),
                events.stream().map(event -> event.event().getClass()).toList());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), events.stream().map(RecordedEvent::sequence).toList());
    }

    @Test
    void whatIsSoldIsToldByCurrency() {
        assertEquals(Optional.of(Examples.priceList()), browse.currentPriceList(CNY));
        assertEquals(Optional.empty(), browse.currentPriceList(CurrencyUnit.of("JPY")));
    }

    private List<OrderId> ids(Optional<InstanceId> instance, Optional<OrderStatus> status) {
        OrderFilter filter = new OrderFilter(Optional.empty(), instance, status);
        return browse.orders(acme.caller(), filter, PageRequest.first(50)).orElseThrow().items().stream().map(Order::id).toList();
    }
}
