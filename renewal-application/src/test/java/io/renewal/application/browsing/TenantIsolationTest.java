package io.renewal.application.browsing;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.REDIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.query.AccountFilter;
import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.OrderFilter;
import io.renewal.application.query.PageRequest;
import io.renewal.application.testkit.TestApplication;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What belongs to acme, as globex sees it: not at all. And as acme and the operator do. */
class TenantIsolationTest {
    private static final PageRequest ALL = PageRequest.first(100);
    private static final InstanceId THEIRS = new InstanceId("r-globex");
    private final TestApplication application = TestApplication.acmeWith("1000.00");
    private final Browse browse = application.port(Browse.class);
    private final OrderId order = application.customer(ACME).renew(REDIS, 1);
    private final Caller acme = application.customer(ACME).caller();
    private final Caller globex = application.customer(GLOBEX).caller();
    private final Caller operator = application.operator().caller();

    @Test
    void anAccount() {
        assertEquals(Optional.empty(), browse.account(globex, ACME));
        assertTrue(browse.account(acme, ACME).isPresent());
        assertTrue(browse.account(operator, ACME).isPresent());
    }

    @Test
    void accounts() {
        assertEquals(List.of(GLOBEX), accounts(globex, AccountFilter.ALL));
        assertEquals(List.of(), accounts(globex, AccountFilter.with("acme")));
        assertEquals(List.of(), accounts(globex, AccountFilter.ALL.of(ACME)));
        assertEquals(List.of(ACME), accounts(acme, AccountFilter.with("CUSTOMER")));
        assertEquals(List.of(ACME, GLOBEX), accounts(operator, AccountFilter.with("customer")));
        assertEquals(List.of(ACME), accounts(operator, AccountFilter.ALL.of(ACME)));
    }

    @Test
    void balanceEntries() {
        assertEquals(Optional.empty(), browse.balanceEntries(globex, ACME, ALL));
        assertEquals(2, browse.balanceEntries(acme, ACME, ALL).orElseThrow().items().size());
        assertEquals(2, browse.balanceEntries(operator, ACME, ALL).orElseThrow().items().size());
        assertEquals(List.of(), browse.balanceEntries(globex, GLOBEX, ALL).orElseThrow().items());
        assertEquals(Optional.empty(), browse.balanceEntries(operator, new AccountId("nobody"), ALL));
    }

    @Test
    void anInstance() {
        assertEquals(Optional.empty(), browse.instance(globex, REDIS));
        assertTrue(browse.instance(acme, REDIS).isPresent());
        assertTrue(browse.instance(operator, REDIS).isPresent());
    }

    @Test
    void aTimeline() {
        assertEquals(List.of(), browse.timeline(globex, REDIS));
        assertFalse(browse.timeline(acme, REDIS).isEmpty());
        assertFalse(browse.timeline(operator, REDIS).isEmpty());
    }

    @Test
    void instances() {
        application.register(THEIRS, GLOBEX);
        assertEquals(List.of(THEIRS), instances(globex, InstanceFilter.ALL));
        assertEquals(List.of(REDIS), instances(acme, InstanceFilter.ALL));
        assertEquals(List.of(REDIS, THEIRS), instances(operator, InstanceFilter.ALL));
        assertEquals(List.of(REDIS), instances(operator, InstanceFilter.ALL.of(ACME)));
        assertEquals(Optional.empty(), browse.instances(globex, InstanceFilter.ALL.of(ACME), ALL));
        assertEquals(Optional.empty(), browse.instances(operator, InstanceFilter.ALL.of(new AccountId("nobody")), ALL));
    }

    @Test
    void countedInstances() {
        application.register(THEIRS, GLOBEX);
        assertEquals(1, browse.countInstances(globex, InstanceFilter.ALL, 100));
        assertEquals(2, browse.countInstances(operator, InstanceFilter.ALL, 100));
        assertEquals(1, browse.countInstances(operator, InstanceFilter.ALL, 1));
        assertEquals(0, browse.countInstances(globex, InstanceFilter.ALL.of(ACME), 100));
    }

    @Test
    void anOrder() {
        assertEquals(Optional.empty(), browse.order(globex, order));
        assertTrue(browse.order(acme, order).isPresent());
        assertTrue(browse.order(operator, order).isPresent());
    }

    @Test
    void orders() {
        OrderFilter ofTheInstance = new OrderFilter(Optional.empty(), Optional.of(REDIS), Optional.empty());
        assertEquals(0, orders(globex, OrderFilter.ALL));
        assertEquals(0, orders(globex, ofTheInstance));
        assertEquals(1, orders(acme, ofTheInstance));
        assertEquals(1, orders(operator, OrderFilter.ALL));
        assertEquals(0, orders(operator, OrderFilter.ALL.of(GLOBEX)));
        assertEquals(Optional.empty(), browse.orders(globex, OrderFilter.ALL.of(ACME), ALL));
        assertEquals(Optional.empty(), browse.orders(operator, OrderFilter.ALL.of(new AccountId("nobody")), ALL));
    }

    private List<InstanceId> instances(Caller caller, InstanceFilter filter) {
        return browse.instances(caller, filter, ALL).orElseThrow().items().stream().map(view -> view.instance().id()).toList();
    }

    private List<AccountId> accounts(Caller caller, AccountFilter filter) {
        return browse.accounts(caller, filter, ALL).items().stream().map(Account::id).toList();
    }

    private int orders(Caller caller, OrderFilter filter) {
        return browse.orders(caller, filter, ALL).orElseThrow().items().size();
    }
}
