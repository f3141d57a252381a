package io.renewal.application.testkit;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.InstanceView;
import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.OrderFilter;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.account.Account;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.ledger.Posting;
import io.renewal.domain.order.Order;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the operator can read of the accounts acme and globex at one moment, so that a test can tell whether anything changed.
 *
 * @param postings those that touch a balance
 */
public record Books(List<Account> accounts, List<Posting> postings, List<InstanceView> instances, List<Order> orders,
        List<RecordedEvent> events) {
    private static final Caller OPERATOR = new Caller.Operator();
    private static final PageRequest ALL = PageRequest.first(1_000_000);

    public static Books of(TestApplication application) {
        return of(application.port(Browse.class));
    }

    /** The same as somebody else reads it. */
    public static Books of(Browse browse) {
        List<InstanceView> instances = browse.instances(OPERATOR, InstanceFilter.ALL, ALL).orElseThrow().items();
        return new Books(bothAccounts().flatMap(id -> browse.account(OPERATOR, id).stream()).toList(),
                bothAccounts().flatMap(id -> browse.balanceEntries(OPERATOR, id, ALL).map(Page::items).stream()).flatMap(List::stream)
                        .toList(),
                instances, browse.orders(OPERATOR, OrderFilter.ALL, ALL).orElseThrow().items(),
                instances.stream().flatMap(view -> browse.timeline(OPERATOR, view.instance().id()).stream()).toList());
    }

    /** The account under that id, if it is one of the two. */
    public Optional<Account> account(AccountId id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    private static Stream<AccountId> bothAccounts() {
        return Stream.of(Examples.ACME, Examples.GLOBEX);
    }
}
