package io.renewal.application.testkit;

import io.renewal.application.access.ApiKey;
import io.renewal.application.chargerun.ChargeRun;
import io.renewal.application.idempotency.AnsweredRequest;
import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.out.ClockMoves.ClockMove;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.TimerRuns.TimerRun;
import io.renewal.application.webhook.Delivery;
import io.renewal.domain.account.Account;
import io.renewal.domain.account.ChargePause;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.ApiKeyId;
import io.renewal.domain.identity.EndpointId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.identity.PostingId;
import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Registration;
import io.renewal.domain.ledger.Posting;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.order.Order;
import io.renewal.domain.payment.AttemptId;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.pricing.PriceList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** All that the store in memory holds. Values are immutable, so a copy of the maps is a copy of everything. */
final class State {
    final Map<AccountId, Account> accounts = new LinkedHashMap<>();
    final Map<PostingId, Posting> postings = new LinkedHashMap<>();
    final Map<InstanceId, Instance> instances = new LinkedHashMap<>();
    final Map<InstanceId, Instant> dueAt = new LinkedHashMap<>();
    final Map<InstanceId, Instant> chargeAt = new LinkedHashMap<>();
    final Set<InstanceId> handedOver = new LinkedHashSet<>();
    Optional<ChargePause> chargePause = Optional.empty();
    final Map<InstanceId, Registration> registrations = new LinkedHashMap<>();
    final Map<OrderId, Order> orders = new LinkedHashMap<>();
    final Map<AttemptId, Look> looks = new LinkedHashMap<>();
    final Map<OrderId, Look> refundLooks = new LinkedHashMap<>();
    final Map<AccountId, CustomerReference> customers = new LinkedHashMap<>();
    final Map<AccountId, CardId> preferredCards = new LinkedHashMap<>();
    /** The store's own clock, which times leases. */
    Instant storeNow = Instant.EPOCH;
    final Map<PriceListId, PriceList> priceLists = new LinkedHashMap<>();
    final Map<LifecyclePolicyId, LifecyclePolicy> policies = new LinkedHashMap<>();
    final List<RecordedEvent> events = new ArrayList<>();
    /** How many of the events have a position in the feed. */
    int inFeed;
    final Map<ApiKeyId, ApiKey> apiKeys = new LinkedHashMap<>();
    final Set<ApiKeyId> revoked = new HashSet<>();
    final Map<Requested, AnsweredRequest> answered = new LinkedHashMap<>();
    final Map<IdempotencyKey, ClockMove> clockMoves = new LinkedHashMap<>();
    final Map<String, TimerRun> timerRuns = new TreeMap<>();
    final Map<EndpointId, InMemoryEndpoints.Known> endpoints = new LinkedHashMap<>();
    final Map<InMemoryWebhooks.Key, Delivery> deliveries = new LinkedHashMap<>();
    final Map<UUID, ChargeRun> chargeRuns = new LinkedHashMap<>();
    final Set<InstanceId> unorderable = new HashSet<>();
    final Set<InstanceId> unchangeable = new HashSet<>();
    long secondsOfWallClock;

    /** Whose key. */
    record Requested(Caller caller, IdempotencyKey key) {}

    State copy() {
        State copy = new State();
        copy.accounts.putAll(accounts);
        copy.postings.putAll(postings);
        copy.instances.putAll(instances);
        copy.dueAt.putAll(dueAt);
        copy.chargeAt.putAll(chargeAt);
        copy.handedOver.addAll(handedOver);
        copy.chargePause = chargePause;
        copy.registrations.putAll(registrations);
        copy.orders.putAll(orders);
        copy.looks.putAll(looks);
        copy.refundLooks.putAll(refundLooks);
        copy.customers.putAll(customers);
        copy.preferredCards.putAll(preferredCards);
        copy.storeNow = storeNow;
        copy.priceLists.putAll(priceLists);
        copy.policies.putAll(policies);
        copy.events.addAll(events);
        copy.inFeed = inFeed;
        copy.apiKeys.putAll(apiKeys);
        copy.revoked.addAll(revoked);
        copy.answered.putAll(answered);
        copy.clockMoves.putAll(clockMoves);
        copy.timerRuns.putAll(timerRuns);
        copy.endpoints.putAll(endpoints);
        copy.deliveries.putAll(deliveries);
        copy.chargeRuns.putAll(chargeRuns);
        copy.unorderable.addAll(unorderable);
        copy.unchangeable.addAll(unchangeable);
        copy.secondsOfWallClock = secondsOfWallClock;
        return copy;
    }

    boolean holdsTheSameAs(State other) {
        return all().equals(other.all());
    }

    private List<Object> all() {
        return List.of(accounts, postings, instances, dueAt, chargeAt, handedOver, chargePause, registrations, orders, priceLists, policies,
                events,
                inFeed, apiKeys,
                revoked,
                answered, clockMoves, timerRuns, chargeRuns, looks, refundLooks, customers, preferredCards, endpoints,
                deliveries);
    }

    /** Puts something new under a key that must be free. */
    static <K, V> void add(Map<K, V> map, K key, V value) {
        require(map.putIfAbsent(key, value) == null, "there already: " + key);
    }

    /** Puts something else in the place of what is there. */
    static <K, V> void replace(Map<K, V> map, K key, V value) {
        require(map.replace(key, value) != null, "not there: " + key);
    }

    static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalStateException(rule);
        }
    }
}
