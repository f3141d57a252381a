package io.renewal.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import io.renewal.application.feed.FeedModule;
import io.renewal.application.port.in.ReadEvents;
import io.renewal.application.port.out.NewEvent;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.query.FeedItem;
import io.renewal.application.testkit.Examples;
import io.renewal.domain.event.InstanceEvent.PaymentDeclined;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing in the feed appears late, is missed or is told twice, whoever commits when. */
class EventFeedConcurrencyTest extends ConcurrentTest {
    private static final PaymentDeclined EVENT = new PaymentDeclined(new OrderId(new UUID(6, 1)), "expired_card");
    private static final List<Instance> INSTANCES = IntStream.range(0, 6)
            .mapToObj(i -> Examples.redis(new InstanceId("r-" + i), Examples.ACME).instance()).toList();
    private final ReadEvents feed = Guice.createInjector(new FeedModule(), binder -> binder.bind(RenewalStore.class).toInstance(store))
            .getInstance(ReadEvents.class);
    private final AtomicInteger runs = new AtomicInteger();

    @BeforeEach
    void registerInstances() {
        store.inTransaction(tx -> {
            INSTANCES.forEach(instance -> tx.instances().add(Examples.redis(instance.id(), Examples.ACME)));
            return true;
        });
    }

    @Test
    void everyReaderSeesEveryCommittedEventOnceAndInSequence() {
        int writers = 5;
        CountDownLatch writing = new CountDownLatch(writers);
        List<Future<List<RecordedEvent>>> readers = IntStream.range(0, 3).mapToObj(i -> threads.submit(() -> readUntil(writing, 1 + 4 * i)))
                .toList();
        List<Future<Set<EventId>>> written = IntStream.range(0, writers).mapToObj(i -> threads.submit(() -> {
            try {
                return new Writer(new Random(i)).write(60);
            } finally {
                writing.countDown();
            }
        })).toList();

        Set<EventId> committed = new HashSet<>();
        written.forEach(ids -> committed.addAll(result(ids)));
        List<RecordedEvent> seen = result(readers.getFirst());

        assertTrue(committed.size() > 100, "committed " + committed.size());
        assertEquals(committed.size(), seen.size());
        assertEquals(committed, new HashSet<>(seen.stream().map(RecordedEvent::id).toList()));
        assertInSequence(seen);
        readers.forEach(reader -> assertEquals(seen, result(reader)));
    }

    @Test
    void whatCommitsLateComesBehindWhatWasReadAlready() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        Future<Boolean> late = threads.submit(() -> store.inTransaction(tx -> {
            tx.events().append(List.of(event(1, 0)));
            written.countDown();
            await(read);
            return true;
        }));
        await(written);
        append(event(2, 1));

        ReadEvents.Result.Events first = read(0, 10);
        assertEquals(List.of(id(2)), ids(first.events()));
        read.countDown();
        assertTrue(late.get());
        assertEquals(List.of(id(1)), ids(read(first.end(), 10).events()));
        assertEquals(List.of(id(2), id(1)), ids(read(0, 10).events()), "and stays there");
    }

    @Test
    void whoWaitedForAnotherSequencingGoesOnWhereThatEnded() throws Exception {
        append(event(1, 0), event(2, 1));
        CountDownLatch sequenced = new CountDownLatch(1);
        Future<Integer> first = threads.submit(() -> store.inTransaction(tx -> {
            int moved = tx.eventFeed().sequence(1);
            sequenced.countDown();
            awaitSomebodyWaiting();
            return moved;
        }));
        await(sequenced);
        assertEquals(List.of(id(1), id(2)), ids(read(0, 10).events()));
        assertEquals(1, first.get());
    }

    @Test
    void manyWhoSequenceAtOnceGiveEveryPositionOnce() {
        int events = 300;
        append(IntStream.range(0, events).mapToObj(i -> event(i, i % INSTANCES.size())).toArray(NewEvent[]::new));
        List<Future<Integer>> sequencers = IntStream.range(0, 6).mapToObj(_ -> threads.submit(() -> {
            int all = 0;
            int batch;
            do {
                batch = store.inTransaction(tx -> tx.eventFeed().sequence(7));
                all += batch;
            } while (batch == 7);
            return all;
        })).toList();
        assertEquals(events, sequencers.stream().mapToInt(ConcurrentTest::result).sum());
        List<FeedItem> items = store.inTransaction(tx -> tx.eventFeed().after(0, 2 * events));
        assertEquals(LongStream.rangeClosed(1, events).boxed().toList(), items.stream().map(FeedItem::position).toList());
        assertEquals(IntStream.range(0, events).mapToObj(EventFeedConcurrencyTest::id).toList(),
                ids(items.stream().map(FeedItem::event).toList()));
    }

    @Test
    void batchesOfTheSameInstancesInOtherOrdersDoNotCollide() {
        List<Future<Boolean>> writers = IntStream.range(0, 8).mapToObj(i -> threads.submit(() -> {
            for (int j = 0; j < 20; j++) {
                int number = 100 * i + 2 * j;
                append(event(number, i % 2), event(number + 1, 1 - i % 2));
            }
            return true;
        })).toList();
        assertEquals(8, writers.stream().map(ConcurrentTest::result).filter(done -> done).count());
        assertEquals(8 * 20, runs.get(), "none was run again");
    }

    /** Appends batches in transactions of random length, and rolls some of them back. */
    private final class Writer {
        private final Random random;

        Writer(Random random) {
            this.random = random;
        }

        /** What was committed. */
        Set<EventId> write(int transactions) {
            Set<EventId> committed = new HashSet<>();
            for (int i = 0; i < transactions; i++) {
                List<NewEvent> batch = IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(_ -> event(new EventId(new UUID(random.nextLong(), random.nextLong())), random.nextInt(INSTANCES.size())))
                        .toList();
                int length = random.nextInt(8);
                boolean rolledBack = random.nextInt(5) == 0;
                try {
                    append(batch, length, rolledBack);
                    batch.forEach(event -> committed.add(event.id()));
                } catch (RolledBack onPurpose) {
                    // Nothing of it is to be seen.
                }
            }
            return committed;
        }

        private void append(List<NewEvent> batch, int length, boolean rolledBack) throws RolledBack {
            store.inTransaction(tx -> {
                tx.events().append(batch);
                for (int i = 0; i < length; i++) {
                    assertTrue(tx.accounts().find(Examples.ACME).isPresent());
                }
                if (rolledBack) {
                    throw new RolledBack();
                }
                return true;
            });
        }
    }

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Reads on with the cursor until nobody writes any more and nothing is left. */
    private List<RecordedEvent> readUntil(CountDownLatch writing, int limit) {
        List<RecordedEvent> all = new ArrayList<>();
        long position = 0;
        while (true) {
            boolean written = writing.getCount() == 0;
            ReadEvents.Result.Events page = read(position, limit);
            all.addAll(page.events());
            position = page.end();
            if (written && page.events().isEmpty()) {
                return all;
            }
        }
    }

    private ReadEvents.Result.Events read(long after, int limit) {
        return (ReadEvents.Result.Events) feed.after(after, limit);
    }

    private void append(NewEvent... events) {
        store.inTransaction(tx -> {
            runs.incrementAndGet();
            tx.events().append(List.of(events));
            return true;
        });
    }

    private static void assertInSequence(List<RecordedEvent> events) {
        Map<InstanceId, List<Long>> sequences = events.stream()
                .collect(groupingBy(RecordedEvent::instanceId, mapping(RecordedEvent::sequence, toList())));
        sequences.forEach((instance, sequence) -> assertEquals(LongStream.rangeClosed(1, sequence.size()).boxed().toList(), sequence,
                instance::value));
    }

    private static NewEvent event(int number, int instance) {
        return event(id(number), instance);
    }

    private static NewEvent event(EventId id, int instance) {
        return new NewEvent(id, INSTANCES.get(instance), Examples.NOW, EVENT);
    }

    private static EventId id(int number) {
        return new EventId(new UUID(8, number));
    }

    private static List<EventId> ids(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::id).toList();
    }
}
