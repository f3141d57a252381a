package io.renewal.rest.console.session;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** Sessions, and what is asked of every request for a page. */
public final class SessionModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Secrets.class);
        bind(Seal.class);
        bind(Sessions.class);
        bind(Csrf.class);
        bind(SessionFilter.class);
        bind(FormFilter.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(SessionFilter.class);
        components.addBinding().to(FormFilter.class);
    }
}
