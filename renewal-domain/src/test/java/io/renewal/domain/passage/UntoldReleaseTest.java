package io.renewal.domain.passage;

import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.END;
import static io.renewal.domain.InstanceExample.anInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.identity.EventId;
import io.renewal.domain.instance.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is released whose final notice nobody got. The example is noticed on 6 March, and to be released on 7 March. */
class UntoldReleaseTest {
    private static final EventId NOTICE = new EventId(new UUID(0, 1));
    private static final Instant RELEASE = shanghai("2024-03-07T00:00");
    private static final PassingTime AT_RELEASE = new PassingTime(new NoticeRule(Duration.ofHours(1)), RELEASE);

    private final Instance noticed = new PassingTime(new NoticeRule(Duration.ofHours(1)), shanghai("2024-03-06T00:00"))
            .over(anInstance().build(), Optional.empty()).instance();

    @ParameterizedTest
    @CsvSource({"1, 0, true", "3, 0, true", "1, 1, false", "0, 1, false", "0, 0, false"})
    void aReleaseIsHeldIfTheNoticeIsLostToEverybody(int lost, int others, boolean held) {
        Passage passage = AT_RELEASE.over(noticed, Optional.empty(), Optional.of(new NoticeDelivery(NOTICE, END, lost, others)));
        assertEquals(held, passage.isHeldAt(RELEASE));
        assertEquals(!held, passage.instance().isReleased());
        assertEquals(held, passage.events().isEmpty());
    }

    @Test
    void theNoticeOfAnEarlierEndHoldsNothing() {
        NoticeDelivery old = new NoticeDelivery(NOTICE, END.minus(Duration.ofDays(30)), 1, 0);
        assertTrue(AT_RELEASE.over(noticed, Optional.empty(), Optional.of(old)).instance().isReleased());
    }

    @Test
    void anOperatorMayReleaseWhoWasNotTold() {
        assertInstanceOf(EarlyReleaseDecision.Released.class, new EarlyRelease(noticed, Optional.empty()).decide("deleted", RELEASE));
    }

    @Test
    void whatComesBeforeTheReleaseIsNotHeld() {
        Passage passage = AT_RELEASE.over(anInstance().build(), Optional.empty(), Optional.of(new NoticeDelivery(NOTICE, END, 1, 0)));
        assertEquals(List.of("InstanceLocked", "FinalNoticeGiven"), passage.events().stream().map(event -> event.type()).toList());
        assertFalse(passage.instance().isReleased());
    }
}
