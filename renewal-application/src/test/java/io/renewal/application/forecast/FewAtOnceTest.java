package io.renewal.application.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two at a time. */
class FewAtOnceTest {
    private final FewAtOnce few = new FewAtOnce(2);

    @Test
    void whoeverComesWhenAllPlacesAreTakenIsSentAway() {
        assertEquals(Optional.of(Optional.of(Optional.empty())), few.tell(() -> few.tell(() -> few.tell(() -> "third"))));
    }

    @Test
    void aPlaceIsFreeAgainAfterwardsEvenIfTheWorkFailed() {
        for (int i = 0; i < 3; i++) {
            assertThrows(IllegalStateException.class, () -> few.tell(() -> {
                throw new IllegalStateException("the store is down");
            }));
        }
        assertEquals(Optional.of("done"), few.tell(() -> "done"));
    }
}
