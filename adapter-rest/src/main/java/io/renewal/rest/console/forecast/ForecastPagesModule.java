package io.renewal.rest.console.forecast;

import com.google.inject.AbstractModule;
import io.renewal.rest.jaxrs.Components;

/** Pages of coming charges. */
public final class ForecastPagesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ForecastResource.class);
        Components.in(binder()).addBinding().to(ForecastResource.class);
    }
}
