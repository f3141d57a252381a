package io.renewal.persistence;

import io.renewal.application.port.out.Charges.Upcoming;
import io.renewal.application.port.out.Charges.Window;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.order.Order;
import io.renewal.persistence.Step.Question;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads what falls due, page by page along the index that it is claimed by: a page costs the same wherever it begins. */
record UpcomingCharges(Handle handle, Pipeline pipeline) {
    private static final String AFTER = "AND (i.next_charge_at, i.listed_end, i.instance_id) > (:afterDueAt, :afterEnd, :afterId)\n";
    private static final String OF_ACCOUNT = "AND i.account_id = :account\n";

    List<Upcoming> page(Window window, Optional<Upcoming> after, int limit) {
        Query query = handle.createQuery(JdbcInstances.SELECT + "WHERE i.next_charge_at <= :until\n" + ofAccount(window)
                + (after.isPresent() ? AFTER : "") + "ORDER BY i.next_charge_at, i.listed_end, i.instance_id LIMIT :limit");
        after.ifPresent(last -> query.bind("afterDueAt", last.dueAt()).bind("afterEnd", end(last)).bind("afterId", last.instance().id()));
        List<Due> due = bind(window, query).bind("limit", limit).map((columns, _) -> {
            Row row = new Row(columns);
            return new Due(row.instant("next_charge_at"), InstanceRows.instance(row));
        }).list();
        return due.isEmpty() ? List.of() : complete(due);
    }

    long count(Window window) {
        return bind(window, handle.createQuery("SELECT count(*) FROM instances i WHERE i.next_charge_at <= :until\n" + ofAccount(window)))
                .mapTo(Long.class).one();
    }

    private static String ofAccount(Window window) {
        return window.account().isPresent() ? OF_ACCOUNT : "";
    }

    private static Query bind(Window window, Query query) {
        window.account().ifPresent(account -> query.bind("account", account));
        return query.bind("until", window.until());
    }

    private List<Upcoming> complete(List<Due> due) {
        Question<Account> accounts = new Question<>(JdbcCharges.ACCOUNTS,
                Map.of("accountIds", due.stream().map(one -> one.instance().accountId().value()).distinct().toArray(String[]::new)),
                JdbcAccounts::account);
        Question<Order> open = new Question<>(JdbcCharges.OPEN_ORDERS,
                Map.of("instanceIds", due.stream().map(one -> one.instance().id().value()).toArray(String[]::new)), OrderRows::order);
        pipeline.ask(accounts, open);
        Map<AccountId, Account> accountById = accounts.found().stream().collect(Collectors.toMap(Account::id, Function.identity()));
        Map<InstanceId, Order> openByInstance = open.found().stream()
                .collect(Collectors.toMap(order -> order.details().instanceId(), Function.identity()));
        return due.stream()
                .map(one -> new Upcoming(one.at(), Optional.ofNullable(accountById.get(one.instance().accountId())).orElseThrow(),
                        one.instance(), Optional.ofNullable(openByInstance.get(one.instance().id()))))
                .toList();
    }

    private static Instant end(Upcoming one) {
        return ((Subscription) one.instance().plan()).term().end();
    }

    /** What is found first. */
    private record Due(Instant at, Instance instance) {}
}
