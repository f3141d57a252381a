package io.renewal.application.browsing;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.InstanceView;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.query.AccountFilter;
import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.OrderFilter;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.account.Account;
import io.renewal.domain.account.ChargePause;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.ledger.Posting;
import io.renewal.domain.order.Order;
import io.renewal.domain.pricing.PriceList;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

final class BrowseService implements Browse {
    private final RenewalStore store;
    private final InstantSource clock;

    @Inject
    BrowseService(RenewalStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<Account> account(Caller caller, AccountId accountId) {
        return store.inTransaction(tx -> account(tx, caller, accountId));
    }

    @Override
    public Page<Account> accounts(Caller caller, AccountFilter filter, PageRequest page) {
        Optional<AccountId> elsewhere = filter.accountId().filter(account -> !caller.mayUse(account));
        if (elsewhere.isPresent()) {
            return new Page<>(List.of(), Optional.empty());
        }
        AccountFilter theirs = caller.onlyAccount().map(filter::of).orElse(filter);
        return store.inTransaction(tx -> tx.accounts().list(theirs, page));
    }

    @Override
    public Optional<Instant> chargesPausedSince(Caller caller, AccountId accountId) {
        return store.inTransaction(tx -> account(tx, caller, accountId)
                .flatMap(account -> account.chargePause().or(() -> tx.charges().pause())).map(ChargePause::since));
    }

    @Override
    public Optional<Page<Posting>> balanceEntries(Caller caller, AccountId accountId, PageRequest page) {
        return store.inTransaction(tx -> account(tx, caller, accountId).map(account -> tx.ledger().balanceEntries(account.id(), page)));
    }

    @Override
    public Optional<InstanceView> instance(Caller caller, InstanceId instanceId) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> instance(tx, caller, instanceId)
                .map(instance -> InstanceViews.of(tx, List.of(instance), now).getFirst()));
    }

    @Override
    public List<InstanceView> instances(Caller caller, List<InstanceId> instanceIds) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> {
            Map<InstanceId, Instance> found = tx.instances().find(instanceIds);
            List<Instance> theirs = instanceIds.stream().distinct().flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                    .filter(instance -> caller.mayUse(instance.accountId())).toList();
            return InstanceViews.of(tx, theirs, now);
        });
    }

    @Override
    public List<RecordedEvent> timeline(Caller caller, InstanceId instanceId) {
        return store.inTransaction(tx -> instance(tx, caller, instanceId).map(instance -> tx.events().of(instance.id())).orElse(List.of()));
    }

    @Override
    public Optional<Page<InstanceView>> instances(Caller caller, InstanceFilter filter, PageRequest page) {
        Instant now = clock.instant();
        InstanceFilter theirs = caller.onlyAccount().map(filter::of).orElse(filter);
        return store.inTransaction(tx -> {
            if (namesNoneOfTheirs(tx, caller, filter.accountId())) {
                return Optional.empty();
            }
            Page<Instance> found = tx.instances().list(theirs, page, now);
            return Optional.of(new Page<>(InstanceViews.of(tx, found.items(), now), found.next()));
        });
    }

    @Override
    public int countInstances(Caller caller, InstanceFilter filter, int atMost) {
        Instant now = clock.instant();
        InstanceFilter theirs = caller.onlyAccount().map(filter::of).orElse(filter);
        return store.reading(tx -> namesNoneOfTheirs(tx, caller, filter.accountId()) ? 0 : tx.instances().count(theirs, atMost, now));
    }

    @Override
    public Optional<Order> order(Caller caller, OrderId orderId) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> tx.orders().find(orderId)).filter(order -> caller.mayUse(order.details().accountId()))
                .map(order -> order.asOf(now));
    }

    @Override
    public List<Order> orders(Caller caller, List<OrderId> orderIds) {
        Instant now = clock.instant();
        Map<OrderId, Order> found = store.inTransaction(tx -> tx.orders().find(orderIds));
        return orderIds.stream().distinct().flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .filter(order -> caller.mayUse(order.details().accountId())).map(order -> order.asOf(now)).toList();
    }

    @Override
    public Optional<Page<Order>> orders(Caller caller, OrderFilter filter, PageRequest page) {
        Instant now = clock.instant();
        OrderFilter theirs = caller.onlyAccount().map(filter::of).orElse(filter);
        return store.inTransaction(tx -> {
            if (namesNoneOfTheirs(tx, caller, filter.accountId())) {
                return Optional.empty();
            }
            return Optional.of(tx.orders().list(theirs, page, now).map(order -> order.asOf(now)));
        });
    }

    @Override
    public Optional<PriceList> currentPriceList(CurrencyUnit currency) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> tx.priceLists().current(currency, now));
    }

    private static boolean namesNoneOfTheirs(Tx tx, Caller caller, Optional<AccountId> wanted) {
        return wanted.filter(id -> account(tx, caller, id).isEmpty()).isPresent();
    }

    private static Optional<Account> account(Tx tx, Caller caller, AccountId id) {
        return Optional.of(id).filter(caller::mayUse).flatMap(tx.accounts()::find);
    }

    private static Optional<Instance> instance(Tx tx, Caller caller, InstanceId id) {
        return tx.instances().find(id).filter(instance -> caller.mayUse(instance.accountId()));
    }
}
