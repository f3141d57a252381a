package io.renewal.application.registration;

import io.renewal.application.port.in.RegisterMany.Item;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.instance.Registration;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The books as they will be once a batch is written: read in a few statements at its beginning, written in a few at its end. In between,
 * what one item adds the next one finds. For one transaction.
 */
final class Draft implements Known {
    private final Tx tx;
    private final Map<AccountId, Account> accounts;
    private final Map<InstanceId, Registration> registrations;
    private final Map<LifecyclePolicyId, Optional<LifecyclePolicy>> policies = new HashMap<>();
    private final Map<AccountId, Account> opened = new LinkedHashMap<>();
    private final Map<AccountId, Account> changed = new LinkedHashMap<>();
    private final Map<InstanceId, Registration> added = new LinkedHashMap<>();
    private final Set<AccountId> usedHere = new HashSet<>();

    private Draft(Tx tx, Set<AccountId> accounts, Set<InstanceId> instances) {
        this.tx = tx;
        this.accounts = new HashMap<>(tx.accounts().lock(accounts));
        this.registrations = new HashMap<>(tx.instances().registrations(instances));
    }

    /** Locks every account that the items name. */
    static Draft of(Tx tx, List<Item> items) {
        Set<AccountId> accounts = items.stream().map(item -> switch (item) {
            case Item.OfAccount account -> account.command().accountId();
            case Item.OfInstance instance -> instance.command().accountId();
        }).collect(Collectors.toSet());
        Set<InstanceId> instances = items.stream().flatMap(item -> switch (item) {
            case Item.OfAccount _ -> Stream.<InstanceId>empty();
            case Item.OfInstance instance -> Stream.of(instance.command().instanceId());
        }).collect(Collectors.toSet());
        return new Draft(tx, accounts, instances);
    }

    @Override
    public Optional<Account> account(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public Optional<LifecyclePolicy> policy(LifecyclePolicyId id) {
        return policies.computeIfAbsent(id, tx.lifecyclePolicies()::find);
    }

    @Override
    public Optional<Registration> registration(InstanceId id) {
        return Optional.ofNullable(registrations.get(id));
    }

    boolean isInUse(AccountId id) {
        return usedHere.contains(id) || tx.accounts().isInUse(id);
    }

    void open(Account account) {
        accounts.put(account.id(), account);
        opened.put(account.id(), account);
    }

    void change(Account account) {
        accounts.put(account.id(), account);
        (opened.containsKey(account.id()) ? opened : changed).put(account.id(), account);
    }

    void add(Registration registration) {
        registrations.put(registration.instanceId(), registration);
        added.put(registration.instanceId(), registration);
        usedHere.add(registration.accountId());
    }

    /** Writes what became of it: accounts before the instances that belong to them. */
    void write(IdSource ids, Instant now) {
        tx.accounts().add(List.copyOf(opened.values()));
        changed.values().forEach(tx.accounts()::update);
        new Additions(List.copyOf(added.values())).write(tx, ids, now);
    }
}
