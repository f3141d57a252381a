package io.renewal.rest.console.page;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** How pages are answered, and what is on all of them. */
public final class PageModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Pages.class);
        bind(ProblemPageFilter.class);
        bind(LanguageResource.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(ProblemPageFilter.class);
        components.addBinding().to(LanguageResource.class);
        components.addBinding().toInstance(new HomeResource());
    }
}
