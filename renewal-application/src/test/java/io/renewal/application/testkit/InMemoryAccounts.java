package io.renewal.application.testkit;

import io.renewal.application.port.out.Accounts;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.application.query.AccountFilter;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.query.Position;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.payment.CardId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

final class InMemoryAccounts implements Accounts {
    private final State state;
    private final LockOrder locks;

    InMemoryAccounts(State state, LockOrder locks) {
        this.state = state;
        this.locks = locks;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(state.accounts.get(id));
    }

    @Override
    public Optional<Account> lock(AccountId id) {
        locks.enter(Level.ACCOUNT);
        return find(id);
    }

    @Override
    public Map<AccountId, Account> lock(Collection<AccountId> ids) {
        locks.enter(Level.ACCOUNT);
        return ids.stream().flatMap(id -> find(id).stream()).collect(Collectors.toMap(Account::id, account -> account));
    }

    @Override
    public void add(List<Account> accounts) {
        accounts.forEach(this::addOne);
    }

    private void addOne(Account account) {
        State.require(account.balance().isZero(), "a new account has nothing on it");
        State.add(state.accounts, account.id(), account);
    }

    @Override
    public void update(Account account) {
        Account recorded = find(account.id()).orElseThrow();
        Money balance = recorded.balance().isZero() ? Money.zero(account.currency()) : recorded.balance();
        State.replace(state.accounts, account.id(),
                new Account(account.id(), account.name(), account.calendar(), balance, account.preferences(), account.chargePause()));
    }

    @Override
    public Page<Account> list(AccountFilter filter, PageRequest page) {
        return Paging.ascending(state.accounts.values().stream().filter(account -> matches(account, filter)),
                account -> new Position(Instant.EPOCH, account.id().value()), page);
    }

    private static boolean matches(Account account, AccountFilter filter) {
        return filter.accountId().filter(id -> !id.equals(account.id())).isEmpty() && filter.text()
                .filter(text -> !contains(account.id().value(), text) && !contains(account.name(), text)).isEmpty();
    }

    private static boolean contains(String whole, String text) {
        return whole.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<CustomerReference> customer(AccountId id) {
        return Optional.ofNullable(state.customers.get(id));
    }

    @Override
    public void nameCustomer(AccountId id, CustomerReference customer) {
        state.customers.putIfAbsent(id, customer);
    }

    @Override
    public Optional<CardId> preferredCard(AccountId id) {
        return Optional.ofNullable(state.preferredCards.get(id));
    }

    @Override
    public void preferCard(AccountId id, Optional<CardId> card) {
        state.preferredCards.remove(id);
        card.ifPresent(chosen -> state.preferredCards.put(id, chosen));
    }

    @Override
    public boolean isInUse(AccountId id) {
        return state.instances.values().stream().anyMatch(instance -> instance.accountId().equals(id))
                || state.postings.values().stream().anyMatch(posting -> posting.accountId().equals(id));
    }
}
