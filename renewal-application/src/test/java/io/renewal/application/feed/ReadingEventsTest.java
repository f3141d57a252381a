package io.renewal.application.feed;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.REDIS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.ReadEvents;
import io.renewal.application.port.in.ReadEvents.Result;
import io.renewal.application.port.in.SequenceEvents;
import io.renewal.application.testkit.TestApplication;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.InstanceId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingEventsTest {
    private final TestApplication application = TestApplication.acmeWith("1000.00");
    private final ReadEvents feed = application.port(ReadEvents.class);

    @Test
    void whatWasCommittedIsReadAtOnce() {
        application.customer(ACME).renew(REDIS, 3);
        Result.Events all = read(0, 50);
        assertEquals(List.of("InstanceRegistered", "OrderPlaced", "InstanceRenewed"), types(all));
        assertEquals(application.port(Browse.class).timeline(application.operator().caller(), REDIS), all.events());
    }

    @Test
    void oneReadsOnFromWhereOneEnded() {
        application.register(new InstanceId("r-globex"), GLOBEX);
        application.customer(ACME).place(REDIS, 1);
        Result.Events first = read(0, 2);
        Result.Events second = read(first.end(), 2);
        assertEquals(List.of("InstanceRegistered", "InstanceRegistered"), types(first));
        assertEquals(List.of("OrderPlaced"), types(second));
        assertEquals(new Result.Events(List.of(), second.end()), read(second.end(), 2), "nothing new, so stay there");
        application.customer(GLOBEX).place(new InstanceId("r-globex"), 1);
        assertEquals(List.of("OrderPlaced"), types(read(second.end(), 2)));
    }

    @Test
    void anEmptyFeedIsReadFromItsBeginning() {
        ReadEvents empty = new TestApplication().port(ReadEvents.class);
        assertEquals(new Result.Events(List.of(), 0), empty.after(0, 50));
        assertEquals(new Result.NoSuchPosition(), empty.after(1, 50));
        assertEquals(0, empty.end());
    }

    @Test
    void behindTheEndIsOnlyWhatHappensLater() {
        long end = read(0, 50).end();
        assertEquals(end, feed.end());
        application.customer(ACME).place(REDIS, 1);
        assertEquals(List.of("OrderPlaced"), types(read(end, 50)));
    }

    @Test
    void aPositionThatWasNeverGivenIsNone() {
        assertEquals(1, read(0, 50).end());
        assertEquals(new Result.NoSuchPosition(), feed.after(2, 50));
    }

    @Test
    void sequencingDoesAllThatWaits() {
        SequenceEvents work = application.port(SequenceEvents.class);
        for (int i = 0; i < 600; i++) {
            application.register(new InstanceId("r-" + i), ACME);
        }
        assertEquals(601, work.run());
        assertEquals(0, work.run());
        assertEquals("event-feed", work.name());
        assertEquals(Optional.empty(), work.nextDueAt());
        assertEquals(200, read(401, 200).events().size());
    }

    private Result.Events read(long after, int limit) {
        return (Result.Events) feed.after(after, limit);
    }

    private static List<String> types(Result.Events read) {
        return read.events().stream().map(RecordedEvent::event).map(event -> event.type()).toList();
    }
}
