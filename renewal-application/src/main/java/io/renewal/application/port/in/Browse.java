package io.renewal.application.port.in;

import io.renewal.application.query.AccountFilter;
import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.OrderFilter;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.account.Account;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.ledger.Posting;
import io.renewal.domain.order.Order;
import io.renewal.domain.pricing.PriceList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** All plain reads. What the caller may not use is as if it were not there. */
public interface Browse {
    Optional<Account> account(Caller caller, AccountId accountId);

    /** Accounts, by id. */
    Page<Account> accounts(Caller caller, AccountFilter filter, PageRequest page);

    /** Since when nothing is charged automatically, be it of this account alone or of any; empty if charges are made. UTC. */
    Optional<Instant> chargesPausedSince(Caller caller, AccountId accountId);

    /** The postings that touch the account's balance, the newest first; empty if there is no such account. */
    Optional<Page<Posting>> balanceEntries(Caller caller, AccountId accountId, PageRequest page);

    Optional<InstanceView> instance(Caller caller, InstanceId instanceId);

    /** Those of these instances that the caller sees, in this order; all of one moment. */
    List<InstanceView> instances(Caller caller, List<InstanceId> instanceIds);

    /** All that happened to an instance, the oldest first. */
    List<RecordedEvent> timeline(Caller caller, InstanceId instanceId);

    /** Instances in the order that the filter asks for; empty if the filter names an account that is not there. */
    Optional<Page<InstanceView>> instances(Caller caller, InstanceFilter filter, PageRequest page);

    /**
     * How many instances such a list has in all, counted no further than {@code atMost}: whoever gets just that many says "or more". Zero
     * too if the filter names an account that is not there.
     */
    int countInstances(Caller caller, InstanceFilter filter, int atMost);

    Optional<Order> order(Caller caller, OrderId orderId);

    /** Those of these orders that the caller sees, in this order; all of one moment. */
    List<Order> orders(Caller caller, List<OrderId> orderIds);

    /** Orders, the newest first; empty if the filter names an account that is not there. */
    Optional<Page<Order>> orders(Caller caller, OrderFilter filter, PageRequest page);

    /** The price list in effect now. */
    Optional<PriceList> currentPriceList(CurrencyUnit currency);
}
