package io.renewal.application.testkit;

import io.renewal.application.access.ApiKey;
import io.renewal.application.access.ApiKeyHash;
import io.renewal.application.idempotency.AnsweredRequest;
import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.out.Accounts;
import io.renewal.application.port.out.AnsweredRequests;
import io.renewal.application.port.out.ApiKeys;
import io.renewal.application.port.out.Attempts;
import io.renewal.application.port.out.ChargeRuns;
import io.renewal.application.port.out.Charges;
import io.renewal.application.port.out.ClockMoves;
import io.renewal.application.port.out.EventFeed;
import io.renewal.application.port.out.Events;
import io.renewal.application.port.out.Instances;
import io.renewal.application.port.out.Ledger;
import io.renewal.application.port.out.LifecyclePolicies;
import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.application.port.out.Orders;
import io.renewal.application.port.out.PriceLists;
import io.renewal.application.port.out.Refunds;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.Renewables;
import io.renewal.application.port.out.TimerRuns;
import io.renewal.application.port.out.WebhookDeliveries;
import io.renewal.application.port.out.WebhookEndpoints;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.ApiKeyId;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.pricing.PriceList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** A transaction of the store in memory: everything small; what has rules of its own is in classes of its own. */
final class InMemoryTx implements RenewalStore.Tx, PriceLists, LifecyclePolicies, ApiKeys, AnsweredRequests {
    private final State state;
    private final Set<State.Requested> held;
    private final LockOrder locks;

    /** @param held the idempotency keys that other transactions hold */
    InMemoryTx(State state, Set<State.Requested> held, LockOrder locks) {
        this.state = state;
        this.held = held;
        this.locks = locks;
    }

    @Override
    public Accounts accounts() {
        return new InMemoryAccounts(state, locks);
    }

    @Override
    public Ledger ledger() {
        return new InMemoryLedger(state);
    }

    @Override
    public Instances instances() {
        return new InMemoryInstances(state, locks);
    }

    @Override
    public Orders orders() {
        return new InMemoryOrders(state, locks);
    }

    @Override
    public Attempts attempts() {
        return new InMemoryAttempts(state);
    }

    @Override
    public Refunds refunds() {
        return new InMemoryRefunds(state);
    }

    @Override
    public PriceLists priceLists() {
        return this;
    }

    @Override
    public LifecyclePolicies lifecyclePolicies() {
        return this;
    }

    @Override
    public Events events() {
        return new InMemoryEvents(state, locks);
    }

    @Override
    public EventFeed eventFeed() {
        return new InMemoryEvents(state, locks);
    }

    @Override
    public ApiKeys apiKeys() {
        return this;
    }

    @Override
    public AnsweredRequests answeredRequests() {
        return this;
    }

    @Override
    public ClockMoves clockMoves() {
        return new InMemoryClockMoves(state);
    }

    @Override
    public TimerRuns timerRuns() {
        return new InMemoryTimerRuns(state);
    }

    @Override
    public Renewables renewables() {
        return new InMemoryRenewables(this);
    }

    @Override
    public Charges charges() {
        return new InMemoryCharges(state, this, locks);
    }

    @Override
    public WebhookEndpoints webhookEndpoints() {
        return new InMemoryEndpoints(state, locks);
    }

    @Override
    public WebhookDeliveries webhookDeliveries() {
        return new InMemoryWebhooks(state, locks);
    }

    @Override
    public ChargeRuns chargeRuns() {
        return new InMemoryChargeRuns(state);
    }

    @Override
    public Optional<PriceList> find(PriceListId id) {
        return Optional.ofNullable(state.priceLists.get(id));
    }

    @Override
    public Optional<PriceList> current(CurrencyUnit currency, Instant now) {
        return state.priceLists.values().stream().filter(list -> list.currency().equals(currency) && list.isInEffectAt(now))
                .max(Comparator.comparing(PriceList::effectiveFrom));
    }

    @Override
    public Optional<PriceList> effectiveFrom(CurrencyUnit currency, Instant instant) {
        return state.priceLists.values().stream()
                .filter(list -> list.currency().equals(currency) && list.effectiveFrom().equals(instant)).findFirst();
    }

    @Override
    public void save(PriceList priceList) {
        Optional<PriceList> rival = effectiveFrom(priceList.currency(), priceList.effectiveFrom());
        State.require(rival.filter(list -> !list.id().equals(priceList.id())).isEmpty(), "another list takes effect then");
        state.priceLists.put(priceList.id(), priceList);
    }

    @Override
    public Optional<LifecyclePolicy> find(LifecyclePolicyId id) {
        return Optional.ofNullable(state.policies.get(id));
    }

    @Override
    public void add(LifecyclePolicy policy) {
        State.add(state.policies, policy.id(), policy);
    }

    @Override
    public void add(ApiKey key) {
        State.require(state.accounts.containsKey(key.accountId()), "a key acts for an account that is there");
        State.require(state.apiKeys.values().stream().noneMatch(other -> other.hash().equals(key.hash())), "a key is given once");
        State.add(state.apiKeys, key.id(), key);
    }

    @Override
    public Optional<AccountId> accountOf(ApiKeyHash hash) {
        return state.apiKeys.values().stream().filter(key -> key.hash().equals(hash) && !state.revoked.contains(key.id()))
                .map(ApiKey::accountId).findFirst();
    }

    @Override
    public boolean revoke(AccountId accountId, ApiKeyId keyId, Instant now) {
        boolean there = Optional.ofNullable(state.apiKeys.get(keyId)).filter(key -> key.accountId().equals(accountId)).isPresent();
        if (there) {
            state.revoked.add(keyId);
        }
        return there;
    }

    @Override
    public Claim claim(Caller caller, IdempotencyKey key) {
        locks.enter(Level.REQUEST);
        if (held.contains(new State.Requested(caller, key))) {
            return new Claim.Held();
        }
        return find(caller, key).<Claim>map(Claim.Answered::new).orElseGet(Claim.Free::new);
    }

    @Override
    public Optional<AnsweredRequest> find(Caller caller, IdempotencyKey key) {
        return Optional.ofNullable(state.answered.get(new State.Requested(caller, key)));
    }

    @Override
    public void add(AnsweredRequest request) {
        State.add(state.answered, new State.Requested(request.caller(), request.key()), request);
    }

    @Override
    public void replace(AnsweredRequest request) {
        State.replace(state.answered, new State.Requested(request.caller(), request.key()), request);
    }

    @Override
    public int removeBefore(Instant instant, int limit) {
        List<State.Requested> oldest = state.answered.entrySet().stream().filter(entry -> entry.getValue().answeredAt().isBefore(instant))
                .sorted(Comparator.comparing(entry -> entry.getValue().answeredAt())).limit(limit).map(Map.Entry::getKey).toList();
        oldest.forEach(state.answered::remove);
        return oldest.size();
    }
}
