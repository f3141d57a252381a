package io.renewal.application.browsing;

import com.google.inject.PrivateModule;
import io.renewal.application.port.in.Browse;

/** Binds the plain reads. Needs the out-ports bound elsewhere. */
public final class BrowsingModule extends PrivateModule {
    @Override
    protected void configure() {
        bind(BrowseService.class);
        bind(Browse.class).to(BrowseService.class);
        expose(Browse.class);
    }
}
