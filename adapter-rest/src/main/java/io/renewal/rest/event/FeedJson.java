package io.renewal.rest.event;

import io.renewal.application.port.in.ReadEvents.Result.Events;
import java.util.List;

/**
 * A part of the feed.
 *
 * @param nextCursor where to read on, now or when there is more: always given, as the feed has no last page
 */
record FeedJson(List<EventJson> items, String nextCursor) {
    static FeedJson of(Events read) {
        return new FeedJson(read.events().stream().map(EventJson::of).toList(), FeedCursor.at(read.end()));
    }
}
