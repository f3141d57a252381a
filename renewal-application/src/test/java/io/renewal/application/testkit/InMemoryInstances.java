package io.renewal.application.testkit;

import io.renewal.application.port.out.Instances;
import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.InstanceFilter.Released;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.query.Position;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.instance.Registration;
import io.renewal.domain.lifecycle.DueStep;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderDetails;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class InMemoryInstances implements Instances {
    private static final Instant NO_END = Instant.parse("9999-12-31T23:59:59.999999Z");
    private final State state;
    private final LockOrder locks;

    InMemoryInstances(State state, LockOrder locks) {
        this.state = state;
        this.locks = locks;
    }

    @Override
    public Optional<Instance> find(InstanceId id) {
        return Optional.ofNullable(state.instances.get(id));
    }

    @Override
    public Map<InstanceId, Instance> find(Collection<InstanceId> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).collect(Collectors.toMap(Instance::id, instance -> instance));
    }

    @Override
    public Optional<Instance> lock(InstanceId id) {
        locks.enter(Level.INSTANCE);
        return find(id);
    }

    @Override
    public Optional<Registration> registration(InstanceId id) {
        return Optional.ofNullable(state.registrations.get(id));
    }

    @Override
    public Map<InstanceId, Registration> registrations(Collection<InstanceId> ids) {
        return ids.stream().flatMap(id -> registration(id).stream())
                .collect(Collectors.toMap(Registration::instanceId, registration -> registration));
    }

    @Override
    public void add(List<Registration> registrations) {
        registrations.forEach(this::addOne);
    }

    private void addOne(Registration registration) {
        State.require(state.accounts.containsKey(registration.accountId()), "an instance belongs to an account that is there");
        State.add(state.registrations, registration.instanceId(), registration);
        State.add(state.instances, registration.instanceId(), registration.instance());
        noteDue(registration.instance());
    }

    @Override
    public void update(List<Instance> instances) {
        for (Instance instance : instances) {
            State.require(!state.unchangeable.contains(instance.id()), "the store was told to refuse changes of it");
            State.replace(state.instances, instance.id(), instance);
            noteDue(instance);
        }
    }

    @Override
    public List<Instance> claimDue(Instant now, int limit) {
        locks.enter(Level.INSTANCE);
        return state.dueAt.entrySet().stream().filter(due -> !due.getValue().isAfter(now)).sorted(Map.Entry.comparingByValue()).limit(limit)
                .flatMap(due -> find(due.getKey()).stream()).toList();
    }

    @Override
    public List<Instance> claimWithOrdersOver(Instant now, int limit) {
        locks.enter(Level.INSTANCE);
        return state.orders.values().stream().filter(Unpaid.class::isInstance).map(Order::details)
                .filter(order -> !order.payBefore().isAfter(now)).sorted(Comparator.comparing(OrderDetails::payBefore)).limit(limit)
                .flatMap(order -> find(order.instanceId()).stream()).toList();
    }

    @Override
    public List<Instance> claimWithPaymentsOver(Instant now, int limit) {
        locks.enter(Level.INSTANCE);
        return new InMemoryAttempts(state).open().filter(order -> !order.attempt().openUntil().isAfter(now))
                .sorted(Comparator.comparing(order -> order.attempt().openUntil())).limit(limit)
                .flatMap(order -> find(order.details().instanceId()).stream()).toList();
    }

    @Override
    public List<HeldRelease> heldReleases(Instant now, int limit) {
        return state.orders.values().stream().filter(Order.Paying.class::isInstance).flatMap(order -> held(order, now).stream())
                .sorted(Comparator.comparing(HeldRelease::since)).limit(limit).toList();
    }

    private Optional<HeldRelease> held(Order order, Instant now) {
        return find(order.details().instanceId()).flatMap(Instance::nextStep).filter(DueStep.Release.class::isInstance)
                .filter(step -> !step.dueAt().isAfter(now))
                .map(step -> new HeldRelease(order.details().instanceId(), order.details().accountId(), order.id(), step.dueAt()));
    }

    @Override
    public int countDue(Instant now, int atMost) {
        return (int) state.dueAt.values().stream().filter(due -> !due.isAfter(now)).limit(atMost).count();
    }

    @Override
    public Optional<Instant> firstDueAt() {
        return state.dueAt.values().stream().min(Instant::compareTo);
    }

    @Override
    public void postpone(List<InstanceId> ids, Instant until) {
        ids.forEach(id -> State.replace(state.dueAt, id, until));
    }

    private void noteDue(Instance instance) {
        state.dueAt.remove(instance.id());
        instance.nextDueAt().ifPresent(due -> state.dueAt.put(instance.id(), due));
        state.chargeAt.remove(instance.id());
        state.handedOver.remove(instance.id());
        Examples.CHARGE_TIMES.nextAt(instance).ifPresent(due -> state.chargeAt.put(instance.id(), due));
    }

    @Override
    public Page<Instance> list(InstanceFilter filter, PageRequest page, Instant now) {
        Stream<Instance> found = found(filter, now);
        return switch (filter.sort()) {
            case BY_ID -> Paging.ascending(found, instance -> new Position(Instant.EPOCH, instance.id().value()), page);
            case BY_END_TIME -> Paging.ascending(found, InMemoryInstances::byEnd, page);
            case BY_END_TIME_DESCENDING -> Paging.descending(found, InMemoryInstances::byEnd, page);
        };
    }

    @Override
    public int count(InstanceFilter filter, int atMost, Instant now) {
        return (int) found(filter, now).limit(atMost).count();
    }

    private Stream<Instance> found(InstanceFilter filter, Instant now) {
        return state.instances.values().stream().filter(instance -> matches(filter, instance.asOf(now), now));
    }

    private static boolean matches(InstanceFilter filter, Instance instance, Instant now) {
        return holds(filter.accountId(), instance.accountId()) && holds(filter.status(), instance.statusAt(now))
                && holds(filter.spec(), instance.spec()) && holds(filter.region(), instance.location().region())
                && filter.text().map(text -> text.toLowerCase(Locale.ROOT))
                        .filter(text -> !instance.id().value().toLowerCase(Locale.ROOT).contains(text)).isEmpty()
                && !(filter.released() == Released.LEFT_OUT && instance.isReleased())
                && filter.endBefore().filter(before -> !end(instance).isBefore(before)).isEmpty()
                && filter.renewalStatus().filter(status -> !(instance.plan() instanceof Subscription subscription
                        && subscription.autoRenewal().status() == status)).isEmpty();
    }

    private static boolean holds(Optional<?> wanted, Object is) {
        return wanted.isEmpty() || wanted.get().equals(is);
    }

    private static Position byEnd(Instance instance) {
        return new Position(end(instance), instance.id().value());
    }

    private static Instant end(Instance instance) {
        return instance.plan() instanceof Subscription subscription ? subscription.term().end() : NO_END;
    }
}
