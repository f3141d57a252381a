package io.renewal.rest.pricing;

import com.google.inject.AbstractModule;
import io.renewal.rest.jaxrs.Components;

/** Price lists. */
public final class PricingModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(PriceListsResource.class);
        Components.in(binder()).addBinding().to(PriceListsResource.class);
    }
}
