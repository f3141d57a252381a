package io.renewal.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.application.port.out.NewEvent;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.query.FeedItem;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.CancellationReason;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises of events and their feed. The fake and the real one run the same tests. */
public abstract class EventFeedContract {
    private static final Instance ONE = Examples.redis().instance();
    private static final Instance OTHER = Examples.redis(new InstanceId("r-0"), Examples.ACME).instance();
    private static final OrderCancelled EVENT = new OrderCancelled(new OrderId(new UUID(6, 1)), CancellationReason.REQUESTED);
    private RenewalStore store;

    /** An empty store. */
    protected abstract RenewalStore emptyStore();

    @BeforeEach
    void openTheBooks() {
        store = emptyStore();
        doing(tx -> {
            tx.accounts().add(Examples.account(Examples.ACME));
            if (tx.lifecyclePolicies().find(Examples.REDIS_7D.id()).isEmpty()) {
                tx.lifecyclePolicies().add(Examples.REDIS_7D);
            }
            tx.instances().add(Examples.redis(ONE.id(), Examples.ACME));
            tx.instances().add(Examples.redis(OTHER.id(), Examples.ACME));
            return true;
        });
    }

    @Test
    void anEmptyFeedEndsAtItsBeginning() {
        assertEquals(0, sequence(10));
        assertEquals(0, end());
        assertEquals(List.of(), doing(tx -> tx.eventFeed().after(0, 10)));
    }

    @Test
    void aBatchIsNumberedInTheOrderGiven() {
        append(event(1, ONE));
        append(event(2, ONE), event(3, OTHER), event(4, ONE), event(5, OTHER), event(6, ONE));
        assertEquals(List.of("1=1", "2=2", "4=3", "6=4"), doing(tx -> tx.events().of(ONE.id())).stream().map(this::numbered).toList());
        assertEquals(List.of("3=1", "5=2"), doing(tx -> tx.events().of(OTHER.id())).stream().map(this::numbered).toList());
    }

    @Test
    void everyTypeOfEventIsReadAsItWasWritten() {
        append(SampleEvents.ofEveryType(ONE).toArray(NewEvent[]::new));
        assertEquals(SampleEvents.ofEveryType(), doing(tx -> tx.events().of(ONE.id())).stream().map(RecordedEvent::event).toList());
    }

    @Test
    void anEmptyBatchIsNothing() {
        append();
        assertEquals(0, sequence(10));
    }

    @Test
    void anEventGetsItsPositionAfterItWasWritten() {
        append(event(1, ONE));
        assertEquals(List.of(), doing(tx -> tx.eventFeed().after(0, 10)));
        assertEquals(1, sequence(10));
        RecordedEvent event = new RecordedEvent(new EventId(new UUID(8, 1)), Examples.ACME, ONE.id(), 1, Examples.NOW, EVENT);
        assertEquals(List.of(new FeedItem(1, event)), doing(tx -> tx.eventFeed().after(0, 10)));
        assertEquals(1, end());
    }

    @Test
    void theFeedIsInTheOrderOfWritingAndGoesOnWhereItEnded() {
        append(event(1, ONE), event(2, OTHER), event(3, ONE));
        assertEquals(2, sequence(2));
        append(event(4, OTHER), event(5, ONE));
        assertEquals(2, sequence(2));
        assertEquals(1, sequence(2));
        assertEquals(0, sequence(2));
        List<FeedItem> all = doing(tx -> tx.eventFeed().after(0, 10));
        assertEquals(LongStream.rangeClosed(1, 5).boxed().toList(), all.stream().map(FeedItem::position).toList());
        assertEquals(List.of("1=1", "2=1", "3=2", "4=2", "5=3"), all.stream().map(item -> numbered(item.event())).toList());
    }

    @Test
    void aPartOfTheFeedIsReadBehindAPosition() {
        append(IntStream.rangeClosed(1, 5).mapToObj(i -> event(i, ONE)).toArray(NewEvent[]::new));
        assertEquals(5, sequence(10));
        assertEquals(List.of(3L, 4L), doing(tx -> tx.eventFeed().after(2, 2)).stream().map(FeedItem::position).toList());
        assertEquals(List.of(), doing(tx -> tx.eventFeed().after(5, 2)));
        assertEquals(List.of(), doing(tx -> tx.eventFeed().after(Long.MAX_VALUE, 2)));
    }

    @Test
    void whatIsRolledBackIsNeitherToldNorLeavesAGap() {
        append(event(1, ONE));
        assertThrows(ArithmeticException.class, () -> doing(tx -> {
            tx.events().append(event(2, ONE));
            throw new ArithmeticException("after the writing");
        }));
        append(event(3, ONE));
        assertThrows(ArithmeticException.class, () -> doing(tx -> {
            assertEquals(2, tx.eventFeed().sequence(10));
            throw new ArithmeticException("after the sequencing");
        }));
        assertEquals(2, sequence(10));
        assertEquals(List.of("1=1", "3=2"), doing(tx -> tx.eventFeed().after(0, 10)).stream().map(item -> numbered(item.event())).toList());
    }

    @Test
    void anEventIdIsGivenOnce() {
        append(event(1, ONE));
        assertThrows(RuntimeException.class, () -> append(event(1, OTHER)));
    }

    /** An event's number in the test and its sequence. */
    private String numbered(RecordedEvent event) {
        return event.id().value().getLeastSignificantBits() + "=" + event.sequence();
    }

    private static NewEvent event(int number, Instance instance) {
        return new NewEvent(new EventId(new UUID(8, number)), instance, Examples.NOW, EVENT);
    }

    private void append(NewEvent... events) {
        doing(tx -> {
            tx.events().append(List.of(events));
            return true;
        });
    }

    private int sequence(int limit) {
        return doing(tx -> tx.eventFeed().sequence(limit));
    }

    private long end() {
        return doing(tx -> tx.eventFeed().end());
    }

    private <R> R doing(Function<RenewalStore.Tx, R> work) {
        return store.inTransaction(work);
    }
}
