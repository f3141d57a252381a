package io.renewal.application.port.in;

import io.renewal.domain.event.RecordedEvent;
import java.util.List;

/**
 * Reads the feed of all events of all accounts: every event once, in an order that never changes, and each instance's in sequence. The
 * operator's.
 */
public interface ReadEvents {
    /**
     * Reads on behind a position; 0 is the beginning. Everything that was committed before the call is there, if there is room for it.
     *
     * @param limit the most events, from 1
     */
    Result after(long position, int limit);

    /** The position behind which comes only what is committed after this call began; 0 if nothing was before. */
    long end();

    sealed interface Result {
        /**
         * What comes next, perhaps nothing yet.
         *
         * @param end the position to go on from
         */
        record Events(List<RecordedEvent> events, long end) implements Result {
            public Events {
                events = List.copyOf(events);
            }
        }

        /** The feed never came so far: the position is that of another feed, or the data is older than it, as after a restored backup. */
        record NoSuchPosition() implements Result {}
    }
}
