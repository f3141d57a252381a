package io.renewal.rest.forecast;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** What is foretold. */
public final class ForecastModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(RenewalForecastResource.class);
        bind(OutlookResource.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(RenewalForecastResource.class);
        components.addBinding().to(OutlookResource.class);
    }
}
