package io.renewal.application.testkit;

import io.renewal.application.port.out.EventFeed;
import io.renewal.application.port.out.Events;
import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.application.port.out.NewEvent;
import io.renewal.application.query.FeedItem;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import java.util.List;
import java.util.stream.IntStream;

/** Events, of which the feed has the first so many: transactions come one after the other here, so they commit as they write. */
final class InMemoryEvents implements Events, EventFeed {
    private final State state;
    private final LockOrder locks;

    InMemoryEvents(State state, LockOrder locks) {
        this.state = state;
        this.locks = locks;
    }

    @Override
    public void append(List<NewEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        locks.enter(Level.OUTBOX);
        events.forEach(this::add);
    }

    private void add(NewEvent event) {
        Instance instance = event.instance();
        State.require(state.instances.containsKey(instance.id()), "an event is told of an instance that is there");
        State.require(state.events.stream().noneMatch(other -> other.id().equals(event.id())), "an event id is given once");
        long sequence = of(instance.id()).size() + 1L;
        state.events.add(new RecordedEvent(event.id(), instance.accountId(), instance.id(), sequence, event.occurredAt(), event.event()));
    }

    @Override
    public List<RecordedEvent> of(InstanceId instanceId) {
        return state.events.stream().filter(event -> event.instanceId().equals(instanceId)).toList();
    }

    @Override
    public int sequence(int limit) {
        locks.enter(Level.FEED);
        int moved = Math.min(limit, state.events.size() - state.inFeed);
        state.inFeed += moved;
        return moved;
    }

    @Override
    public int countWaiting(int atMost) {
        return Math.min(atMost, state.events.size() - state.inFeed);
    }

    @Override
    public List<FeedItem> after(long position, int limit) {
        return IntStream.rangeClosed(1, state.inFeed).filter(place -> place > position).limit(limit)
                .mapToObj(place -> new FeedItem(place, state.events.get(place - 1))).toList();
    }

    @Override
    public long end() {
        return state.inFeed;
    }
}
