package io.renewal.application.port.out;

import io.renewal.application.query.FeedItem;
import java.util.List;

/**
 * The feed in a transaction: all events in one order, which is the same for every reader. An event gets its position after it was
 * committed, so nothing ever appears before a position that was read already. Positions count from 1 without a gap; the events of one
 * instance come in sequence.
 */
public interface EventFeed {
    /**
     * Gives the next positions to committed events that have none yet. Who does that locks the feed until the transaction ends, behind
     * everything else; others wait, as after them nothing is left that was committed before they asked.
     *
     * @param limit the most events, from 1
     * @return how many events got one; fewer than {@code limit} if no event is left
     */
    int sequence(int limit);

    /** How many committed events have no position yet, counted no further than {@code atMost}. */
    int countWaiting(int atMost);

    /** Events behind a position, in order. */
    List<FeedItem> after(long position, int limit);

    /** The last position that was given; 0 if none was. */
    long end();
}
