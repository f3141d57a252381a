package io.renewal.application.feed;

import io.renewal.application.port.in.ReadEvents;
import io.renewal.application.port.out.EventFeed;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.query.FeedItem;
import jakarta.inject.Inject;
import java.util.List;

final class ReadEventsService implements ReadEvents {
    private static final int BATCH = 500;

    private final RenewalStore store;

    @Inject
    ReadEventsService(RenewalStore store) {
        this.store = store;
    }

    @Override
    public Result after(long position, int limit) {
        return store.inTransaction(tx -> read(tx.eventFeed(), position, limit));
    }

    @Override
    public long end() {
        int sequenced;
        do {
            sequenced = store.inTransaction(tx -> tx.eventFeed().sequence(BATCH));
        } while (sequenced == BATCH);
        return store.inTransaction(tx -> tx.eventFeed().end());
    }

    private static Result read(EventFeed feed, long position, int limit) {
        List<FeedItem> items = feed.after(position, limit);
        if (items.size() < limit) {
            // As many as are asked for: then either the page is full, or nothing that was committed is left out.
            int _ = feed.sequence(limit);
            items = feed.after(position, limit);
        }
        if (items.isEmpty()) {
            return position <= feed.end() ? new Result.Events(List.of(), position) : new Result.NoSuchPosition();
        }
        return new Result.Events(items.stream().map(FeedItem::event).toList(), items.getLast().position());
    }
}
