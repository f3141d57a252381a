package io.renewal.rest.console.clock;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.ReadEvents;
import io.renewal.rest.console.account.AccountZones;
import io.renewal.rest.console.clock.ClockPage.Way;
import io.renewal.rest.console.session.Visitor;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what happened while the clock was moved: the feed from where it ended before. Thread-safe. */
final class OnTheWay {
    private static final int LINES = 50;
    private static final Pattern POSITION = Pattern.compile("0|[1-9]\\d{0,17}");

    private final ReadEvents feed;
    private final Browse browse;

    @Inject
    OnTheWay(ReadEvents feed, Browse browse) {
        this.feed = feed;
        this.browse = browse;
    }

    /** What came behind a position; nothing if the feed never came so far. */
    Optional<Way> after(long position, ContainerRequestContext request) {
        AccountZones zones = new AccountZones(browse, Visitor.callerOf(request));
        return switch (feed.after(position, LINES)) {
            case ReadEvents.Result.Events events ->
                Optional.of(new Way(events.events().stream().map(event -> new Happening(event, zones.of(event.accountId()))).toList(),
                        Optional.of(events.end()).filter(_ -> events.events().size() == LINES).map(OnTheWay::address)));
            case ReadEvents.Result.NoSuchPosition _ -> Optional.empty();
        };
    }

    static String address(long position) {
        return ClockResource.PATH + "?after=" + position;
    }

    static Optional<Long> position(String text) {
        return Optional.of(text).filter(POSITION.asMatchPredicate()).map(Long::valueOf);
    }
}
