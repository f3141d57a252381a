package io.renewal.application.feed;

import com.google.inject.PrivateModule;
import io.renewal.application.port.in.ReadEvents;
import io.renewal.application.port.in.SequenceEvents;

/** Binds the feed of events. Needs the out-ports bound elsewhere. */
public final class FeedModule extends PrivateModule {
    @Override
    protected void configure() {
        bind(ReadEventsService.class);
        bind(SequenceEventsService.class);
        bind(ReadEvents.class).to(ReadEventsService.class);
        bind(SequenceEvents.class).to(SequenceEventsService.class);
        expose(ReadEvents.class);
        expose(SequenceEvents.class);
    }
}
