package io.renewal.application.testkit;

import io.renewal.application.port.out.Charges;
import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.application.port.out.Renewable;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.domain.account.Account;
import io.renewal.domain.account.ChargePause;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** @param tx the transaction that all this belongs to */
record InMemoryCharges(State state, RenewalStore.Tx tx, LockOrder locks) implements Charges {
    @Override
    public List<Renewable> claim(Instant now, int limit) {
        return claim(now, limit, id -> !state.handedOver.contains(id));
    }

    @Override
    public List<Renewable> claimHandedOver(Instant now, int limit) {
        return claim(now, limit, state.handedOver::contains);
    }

    private List<Renewable> claim(Instant now, int limit, Predicate<InstanceId> which) {
        locks.enter(Level.CHARGES);
        locks.enter(Level.ACCOUNT);
        locks.enter(Level.INSTANCE);
        return state.chargeAt.keySet().stream().filter(which).filter(id -> !isHeld(id) && !chargeAt(id).isAfter(now)).sorted(asClaimed())
                .limit(limit)
                .map(id -> tx.renewables().find(id, Optional.empty(), now).orElseThrow()).toList();
    }

    private Comparator<InstanceId> asClaimed() {
        return Comparator.comparing(this::chargeAt).thenComparing(this::end).thenComparing(InstanceId::value);
    }

    private boolean isHeld(InstanceId id) {
        return state.chargePause.isPresent() || Optional.ofNullable(state.instances.get(id)).map(Instance::accountId)
                .map(state.accounts::get).flatMap(Account::chargePause).isPresent();
    }

    private Instant chargeAt(InstanceId id) {
        return Optional.ofNullable(state.chargeAt.get(id)).orElseThrow();
    }

    private Instant end(InstanceId id) {
        return ((Subscription) Optional.ofNullable(state.instances.get(id)).orElseThrow().plan()).term().end();
    }

    @Override
    public void postpone(List<InstanceId> ids, Instant until) {
        ids.forEach(id -> State.replace(state.chargeAt, id, until));
    }

    @Override
    public void handOver(List<InstanceId> ids, Instant now) {
        postpone(ids, now);
        state.handedOver.addAll(ids);
    }

    @Override
    public int countDue(Instant now, int atMost) {
        return (int) state.chargeAt.keySet().stream().filter(id -> !isHeld(id) && !chargeAt(id).isAfter(now)).limit(atMost).count();
    }

    @Override
    public int countHeld(Instant now, int atMost) {
        return (int) state.chargeAt.keySet().stream().filter(id -> isHeld(id) && !chargeAt(id).isAfter(now)).limit(atMost).count();
    }

    @Override
    public Optional<ChargePause> pause() {
        return state.chargePause;
    }

    @Override
    public Optional<ChargePause> lockPause() {
        locks.enter(Level.CHARGES);
        return pause();
    }

    @Override
    public void pause(Optional<ChargePause> pause) {
        locks.enter(Level.CHARGES);
        state.chargePause = pause;
    }

    @Override
    public List<Upcoming> upcoming(Window window, Optional<Upcoming> after, int limit) {
        return within(window).sorted(asClaimed())
                .filter(id -> after.isEmpty() || asClaimed().compare(id, after.get().instance().id()) > 0).limit(limit)
                .map(id -> upcoming(id, window)).toList();
    }

    private Upcoming upcoming(InstanceId id, Window window) {
        Renewable found = tx.renewables().find(id, Optional.empty(), window.until()).orElseThrow();
        return new Upcoming(chargeAt(id), found.account(), found.instance(), found.openOrder());
    }

    @Override
    public long countUpcoming(Window window) {
        return within(window).count();
    }

    private Stream<InstanceId> within(Window window) {
        return state.chargeAt.keySet().stream().filter(id -> !chargeAt(id).isAfter(window.until())).filter(id -> window.account()
                .filter(account -> !account.equals(Optional.ofNullable(state.instances.get(id)).map(Instance::accountId).orElseThrow()))
                .isEmpty());
    }

    @Override
    public Optional<Instant> firstDueAt() {
        return state.chargeAt.keySet().stream().filter(id -> !isHeld(id)).map(this::chargeAt).min(Instant::compareTo);
    }
}
