package io.renewal.application.testkit;

import io.renewal.application.port.out.Renewable;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.Renewables;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts together what other repositories hold.
 *
 * @param tx the transaction that they belong to
 */
record InMemoryRenewables(RenewalStore.Tx tx) implements Renewables {
    @Override
    public Optional<Renewable> find(InstanceId id, Optional<AccountId> owner, Instant now) {
        return tx.instances().find(id).filter(instance -> owner.filter(other -> !other.equals(instance.accountId())).isEmpty())
                .map(instance -> renewable(tx.accounts().find(instance.accountId()).orElseThrow(), instance, now));
    }

    @Override
    public Map<InstanceId, Renewable> find(Collection<InstanceId> ids, Optional<AccountId> owner, Instant now) {
        return ids.stream().distinct().flatMap(id -> find(id, owner, now).stream())
                .collect(Collectors.toMap(found -> found.instance().id(), found -> found));
    }

    @Override
    public Optional<Renewable> lock(InstanceId id, Optional<AccountId> owner, Instant now) {
        return find(id, owner, now).map(found -> renewable(tx.accounts().lock(found.account().id()).orElseThrow(),
                tx.instances().lock(id).orElseThrow(), now));
    }

    private Renewable renewable(Account account, Instance instance, Instant now) {
        return new Renewable(account, instance, Optional.ofNullable(tx.orders().open(List.of(instance.id())).get(instance.id())),
                tx.priceLists().current(account.currency(), now));
    }
}
