package io.renewal.rest.console.clock;

import io.renewal.rest.console.text.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the clock stands.
 *
 * @param key of the form that moves it
 * @param complaint why it did not come as far as it should
 * @param way what happened on the last move, if it is known where that began
 */
record ClockPage(Instant now, String key, Optional<Complaint> complaint, Optional<Way> way) {
    /** Where the form goes: the same step tried again tells what happened since its first try, and is the same form all the while. */
    String action() {
        return complaint.map(tried -> ClockResource.PATH + "?from=" + tried.beginning()).orElse(ClockResource.PATH);
    }

    /**
     * What went wrong.
     *
     * @param about what is not getting done
     * @param beginning where the feed ended before the first try
     */
    record Complaint(Phrase text, Optional<Phrase> about, long beginning) {}

    /**
     * What happened.
     *
     * @param next where to read on, if the page is full
     */
    record Way(List<Happening> happenings, Optional<String> next) {}
}
