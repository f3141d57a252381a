package io.renewal.rest.event;

import io.renewal.rest.query.Cursor;
import java.util.Optional;
import java.util.regex.Pattern;

/** Places in the feed as text: {@link Cursor}s that are for the feed only. */
final class FeedCursor {
    private static final String FEED = "events|";
    private static final Pattern FORM = Pattern.compile("events\\|(0|[1-9]\\d{0,17})");

    private FeedCursor() {}

    static String at(long position) {
        return Cursor.encode(FEED + position);
    }

    /** The position again; nothing if the text was not made by {@link #at}. */
    static Optional<Long> position(String cursor) {
        return Cursor.decode(cursor).filter(FORM.asMatchPredicate()).map(text -> Long.valueOf(text.substring(FEED.length())));
    }
}
