package io.renewal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.OrderFilter;
import io.renewal.application.testkit.InMemoryRenewalStore;
import io.renewal.application.testkit.PageWalk;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What SQL filters, sorts and pages is what the domain says: the store in memory asks the domain about every single instance. */
class ListsTest {
    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase();

    private static final int ROUNDS = 400;
    private static final RandomBooks BOOKS = new RandomBooks(20241103, 150);
    private static final RenewalStore MEMORY = new InMemoryRenewalStore();

    @BeforeAll
    static void writeTheSameToBoth() {
        for (RenewalStore store : List.of(MEMORY, DATABASE.store())) {
            store.inTransaction(tx -> {
                BOOKS.writeTo(tx);
                return true;
            });
        }
    }

    @Test
    void instancesAreListedAsTheDomainSeesThem() {
        Set<InstanceStatus> seen = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            InstanceFilter filter = instanceFilter();
            Instant now = BOOKS.momentous();
            int limit = 1 + BOOKS.random.nextInt(40);
            List<Instance> expected = instances(MEMORY, filter, limit, now);
            assertEquals(expected, instances(DATABASE.store(), filter, limit, now), () -> filter + " at " + now);
            assertEquals(Math.min(expected.size(), 20), DATABASE.store().reading(tx -> tx.instances().count(filter, 20, now)).intValue());
            expected.forEach(instance -> seen.add(instance.statusAt(now)));
        }
        assertEquals(Set.of(InstanceStatus.values()), seen, "the example has everything");
    }

    @Test
    void ordersAreListedAsTheDomainSeesThem() {
        Set<OrderStatus> seen = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            OrderFilter filter = new OrderFilter(BOOKS.maybe(BOOKS.any(BOOKS.accounts)), BOOKS.maybe(BOOKS.any(BOOKS.instances).id()),
                    BOOKS.maybe(BOOKS.any(List.of(OrderStatus.values()))));
            Instant now = BOOKS.momentous();
            int limit = 1 + BOOKS.random.nextInt(40);
            List<Order> expected = orders(MEMORY, filter, limit, now);
            assertEquals(expected, orders(DATABASE.store(), filter, limit, now), () -> filter + " at " + now);
            expected.forEach(order -> seen.add(order.asOf(now).status()));
        }
        assertEquals(Set.of(OrderStatus.values()), seen, "the example has everything");
    }

    @Test
    void openOrdersAreFoundForManyInstances() {
        var ids = BOOKS.instances.stream().map(Instance::id).toList();
        var open = DATABASE.store().inTransaction(tx -> tx.orders().open(ids));
        assertEquals(MEMORY.inTransaction(tx -> tx.orders().open(ids)), open);
        assertTrue(open.size() > 10);
        assertTrue(DATABASE.store().inTransaction(tx -> tx.orders().open(List.of())).isEmpty());
    }

    @Test
    void severalAreFoundAtOnceAsOneByOne() {
        var ids = BOOKS.instances.stream().map(Instance::id).toList();
        var owner = Optional.of(BOOKS.any(BOOKS.accounts));
        Instant now = BOOKS.momentous();
        var found = DATABASE.store().inTransaction(tx -> tx.instances().find(ids));
        assertEquals(MEMORY.inTransaction(tx -> tx.instances().find(ids)), found);
        var renewables = DATABASE.store().reading(tx -> tx.renewables().find(ids, owner, now));
        assertEquals(MEMORY.reading(tx -> tx.renewables().find(ids, owner, now)), renewables);
        var open = MEMORY.inTransaction(tx -> tx.orders().open(ids)).values().stream().map(Order::id).toList();
        var orders = DATABASE.store().inTransaction(tx -> tx.orders().find(open));
        assertEquals(MEMORY.inTransaction(tx -> tx.orders().find(open)), orders);
        assertEquals(open.size(), orders.size());
        assertTrue(DATABASE.store().reading(tx -> tx.renewables().find(List.of(), owner, now)).isEmpty());
    }

    private static InstanceFilter instanceFilter() {
        String text = BOOKS.any(List.of("R_", "r-", "r_1", "%", "\\", "X", "_", ""));
        return new InstanceFilter(BOOKS.maybe(BOOKS.any(BOOKS.accounts)), BOOKS.maybe(BOOKS.any(List.of(InstanceStatus.values()))),
                BOOKS.maybe(BOOKS.any(List.of(RenewalStatus.values()))), BOOKS.maybe(BOOKS.any(RandomBooks.SPECS)),
                BOOKS.maybe(BOOKS.any(RandomBooks.REGIONS)), BOOKS.maybe(BOOKS.momentous()), BOOKS.maybe(text),
                BOOKS.any(List.of(InstanceFilter.Sort.values())), BOOKS.any(List.of(InstanceFilter.Released.values())));
    }

    private static List<Instance> instances(RenewalStore store, InstanceFilter filter, int limit, Instant now) {
        return store.inTransaction(tx -> PageWalk.of(limit, page -> tx.instances().list(filter, page, now)));
    }

    private static List<Order> orders(RenewalStore store, OrderFilter filter, int limit, Instant now) {
        return store.inTransaction(tx -> PageWalk.of(limit, page -> tx.orders().list(filter, page, now)));
    }
}
