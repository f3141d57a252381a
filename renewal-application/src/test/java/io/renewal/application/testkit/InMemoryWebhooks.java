package io.renewal.application.testkit;

import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.application.port.out.WebhookDeliveries;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.query.Position;
import io.renewal.application.testkit.InMemoryEndpoints.Known;
import io.renewal.application.webhook.Backlog;
import io.renewal.application.webhook.Delivery;
import io.renewal.application.webhook.Delivery.Progress;
import io.renewal.application.webhook.DeliveryStatus;
import io.renewal.domain.event.InstanceEvent.FinalNoticeGiven;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.EndpointId;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.lifecycle.DueStep;
import io.renewal.domain.passage.NoticeDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Deliveries in memory: those behind another of their instance have no next try, until it is their turn. */
record InMemoryWebhooks(State state, LockOrder locks) implements WebhookDeliveries {
    /** Which. */
    record Key(EndpointId endpoint, EventId event) {}

    @Override
    public int fanOut(int limit) {
        locks.enter(Level.ENDPOINT);
        int before = state.deliveries.size();
        state.endpoints.replaceAll((id, known) -> {
            if (!known.isThere()) {
                return known;
            }
            int upto = Math.min(state.inFeed, known.position() + limit);
            state.events.subList(known.position(), upto).forEach(event -> put(id, event));
            return known.at(upto);
        });
        return state.deliveries.size() - before;
    }

    private void put(EndpointId endpoint, RecordedEvent event) {
        Optional<Instant> turn = queue(endpoint, event.instanceId()).findAny().isPresent() ? Optional.empty() : Optional.of(state.storeNow);
        Progress fresh = new Progress(DeliveryStatus.PENDING, 0, Optional.empty(), turn, Optional.empty(), Optional.empty());
        state.deliveries.put(new Key(endpoint, event.id()), new Delivery(endpoint, event, fresh, state.storeNow));
    }

    /** The pending ones of an instance, in order. */
    private Stream<Delivery> queue(EndpointId endpoint, InstanceId instance) {
        return of(endpoint).filter(one -> one.event().instanceId().equals(instance) && is(one, DeliveryStatus.PENDING))
                .sorted(Comparator.comparingLong(one -> one.event().sequence()));
    }

    private Stream<Delivery> of(EndpointId endpoint) {
        return state.deliveries.values().stream().filter(one -> one.endpoint().equals(endpoint));
    }

    private static boolean is(Delivery delivery, DeliveryStatus status) {
        return delivery.progress().status() == status;
    }

    /** All but those to endpoints that are retired. */
    private Stream<Delivery> all() {
        return state.deliveries.values().stream().filter(one -> isThere(one.endpoint()));
    }

    private boolean isThere(EndpointId endpoint) {
        return Optional.ofNullable(state.endpoints.get(endpoint)).filter(Known::isThere).isPresent();
    }

    private Stream<Delivery> due() {
        return all()
                .filter(one -> one.progress().nextTryAt().filter(at -> !at.isAfter(state.storeNow)).isPresent());
    }

    @Override
    public List<EndpointId> endpointsDue() {
        return due().map(Delivery::endpoint).distinct().toList();
    }

    @Override
    public int countDue(int atMost) {
        return (int) due().limit(atMost).count();
    }

    @Override
    public List<Delivery> claim(EndpointId endpoint, int limit, Duration lease) {
        List<Delivery> claimed = due().filter(one -> one.endpoint().equals(endpoint))
                .filter(one -> queue(endpoint, one.event().instanceId()).findFirst().filter(one::equals).isPresent())
                .sorted(Comparator.comparing(one -> one.progress().nextTryAt().orElseThrow())).limit(limit).toList();
        claimed.forEach(one -> write(one, turn(one.progress(), Optional.of(state.storeNow.plus(lease)))));
        return claimed.stream().flatMap(one -> find(endpoint, one.event().id()).stream()).toList();
    }

    private static Progress turn(Progress progress, Optional<Instant> at) {
        return new Progress(progress.status(), progress.tries(), progress.answer(), at, progress.deliveredAt(), progress.parkedAt());
    }

    private void write(Delivery delivery, Progress progress) {
        State.replace(state.deliveries, new Key(delivery.endpoint(), delivery.event().id()),
                new Delivery(delivery.endpoint(), delivery.event(), progress, delivery.since()));
    }

    @Override
    public void conclude(EndpointId endpoint, List<Conclusion> conclusions) {
        conclusions.forEach(one -> find(endpoint, one.delivery().event().id()).filter(known -> isLeasedAs(one.delivery(), known))
                .ifPresent(known -> write(known, concluded(known.progress(), one))));
        conclusions.forEach(one -> queue(endpoint, one.delivery().event().instanceId()).findFirst()
                .filter(next -> next.progress().nextTryAt().isEmpty())
                .ifPresent(next -> write(next, turn(next.progress(), Optional.of(state.storeNow)))));
    }

    private static boolean isLeasedAs(Delivery claimed, Delivery known) {
        return is(known, DeliveryStatus.PENDING) && known.progress().nextTryAt().equals(claimed.progress().nextTryAt());
    }

    private Progress concluded(Progress progress, Conclusion conclusion) {
        int tries = progress.tries() + 1;
        Optional<String> answer = Optional.of(conclusion.answer());
        Optional<Instant> now = Optional.of(state.storeNow);
        return switch (conclusion.next()) {
            case Next.Delivered _ -> new Progress(DeliveryStatus.DELIVERED, tries, answer, Optional.empty(), now, Optional.empty());
            case Next.Parked _ -> new Progress(DeliveryStatus.PARKED, tries, answer, Optional.empty(), progress.deliveredAt(), now);
            case Next.Retried retried -> new Progress(DeliveryStatus.PENDING, tries, answer, now.map(at -> at.plus(retried.pause())),
                    progress.deliveredAt(), progress.parkedAt());
        };
    }

    @Override
    public void redeliver(EndpointId endpoint, EventId event) {
        find(endpoint, event).filter(known -> !is(known, DeliveryStatus.PENDING)).ifPresent(known -> write(known,
                new Progress(DeliveryStatus.PENDING, 0, known.progress().answer(), Optional.of(state.storeNow),
                        known.progress().deliveredAt(), known.progress().parkedAt())));
    }

    @Override
    public int redeliverParked(EndpointId endpoint, int limit) {
        List<Delivery> parked = of(endpoint).filter(one -> is(one, DeliveryStatus.PARKED)).sorted(Comparator.comparing(Delivery::since))
                .limit(limit).toList();
        parked.forEach(one -> redeliver(endpoint, one.event().id()));
        return parked.size();
    }

    @Override
    public Optional<Delivery> find(EndpointId endpoint, EventId event) {
        return Optional.ofNullable(state.deliveries.get(new Key(endpoint, event)));
    }

    @Override
    public Page<Delivery> list(EndpointId endpoint, Optional<DeliveryStatus> status, PageRequest page) {
        return Paging.descending(of(endpoint).filter(one -> status.filter(wanted -> !is(one, wanted)).isEmpty()),
                one -> new Position(one.since(), one.event().id().toString()), page);
    }

    @Override
    public int forget(Duration age, int limit) {
        List<Key> old = state.deliveries.entrySet().stream()
                .filter(one -> is(one.getValue(), DeliveryStatus.DELIVERED)
                        && one.getValue().since().isBefore(state.storeNow.minus(age)) && !isNoticeThatSomebodyLacks(one.getValue().event()))
                .limit(limit).map(Map.Entry::getKey).toList();
        old.forEach(state.deliveries::remove);
        return old.size();
    }

    private boolean isNoticeThatSomebodyLacks(RecordedEvent event) {
        return event.event() instanceof FinalNoticeGiven && sent(event).anyMatch(one -> !is(one, DeliveryStatus.DELIVERED));
    }

    @Override
    public int drop(EndpointId endpoint, int limit) {
        List<Key> some = of(endpoint).filter(_ -> !isThere(endpoint)).limit(limit).map(one -> new Key(endpoint, one.event().id())).toList();
        some.forEach(state.deliveries::remove);
        return some.size();
    }

    private Stream<Delivery> sent(RecordedEvent event) {
        return all().filter(one -> one.event().equals(event));
    }

    @Override
    public List<Backlog> backlogs(int atMost) {
        return state.endpoints.keySet().stream().filter(this::isThere).sorted(Comparator.comparing(EndpointId::value))
                .map(id -> backlog(id, atMost)).toList();
    }

    private Backlog backlog(EndpointId id, int atMost) {
        List<Instant> pending = of(id).filter(one -> is(one, DeliveryStatus.PENDING)).map(Delivery::since).sorted().limit(atMost).toList();
        int parked = (int) of(id).filter(one -> is(one, DeliveryStatus.PARKED)).limit(atMost).count();
        Optional<Instant> oldest = pending.stream().findFirst();
        return new Backlog(id, pending.size(), parked, oldest,
                oldest.map(at -> Duration.between(at, state.storeNow).toMillis() / 1000.0).orElse(0.0));
    }

    @Override
    public Map<InstanceId, NoticeDelivery> lostNotices(Collection<InstanceId> ids, Duration patience) {
        Map<InstanceId, NoticeDelivery> notices = new HashMap<>();
        // The last of an instance stays.
        state.events.stream().filter(event -> ids.contains(event.instanceId()))
                .forEach(event -> notice(event, patience).ifPresent(notice -> notices.put(event.instanceId(), notice)));
        notices.values().removeIf(notice -> notice.lost() == 0);
        return notices;
    }

    private Optional<NoticeDelivery> notice(RecordedEvent event, Duration patience) {
        int lost = (int) sent(event).filter(one -> isLost(one, patience)).count();
        return event.event() instanceof FinalNoticeGiven given
                ? Optional.of(new NoticeDelivery(event.id(), given.endTime(), lost, (int) sent(event).count() - lost))
                : Optional.empty();
    }

    private boolean isLost(Delivery delivery, Duration patience) {
        boolean mayCome = is(delivery, DeliveryStatus.PENDING) && !hasFailed(delivery) && !isLate(delivery, patience)
                && queue(delivery.endpoint(), delivery.event().instanceId()).findFirst().filter(InMemoryWebhooks::hasFailed).isEmpty();
        return delivery.progress().deliveredAt().isEmpty() && !mayCome;
    }

    private boolean isLate(Delivery delivery, Duration patience) {
        return !is(delivery, DeliveryStatus.DELIVERED) && delivery.since().isBefore(state.storeNow.minus(patience));
    }

    private static boolean hasFailed(Delivery delivery) {
        return !is(delivery, DeliveryStatus.DELIVERED)
                && (delivery.progress().tries() > 0 || delivery.progress().parkedAt().isPresent());
    }

    @Override
    public List<InstanceId> dueWithFailures(Instant now, Duration patience, int limit) {
        return all().filter(one -> hasFailed(one) || isLate(one, patience)).map(one -> one.event().instanceId()).distinct()
                .flatMap(id -> Optional.ofNullable(state.instances.get(id)).stream())
                .filter(instance -> releaseDue(instance).filter(at -> !at.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(instance -> releaseDue(instance).orElseThrow())).limit(limit).map(Instance::id).toList();
    }

    private static Optional<Instant> releaseDue(Instance instance) {
        return instance.nextStep().filter(DueStep.Release.class::isInstance).map(DueStep::dueAt);
    }
}
