package io.renewal.rest.order;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** Renewals, spec changes, granted days, and their orders. */
public final class OrderModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(RenewalQuotesResource.class);
        bind(RenewalOrdersResource.class);
        bind(SpecChangeQuotesResource.class);
        bind(SpecChangesResource.class);
        bind(OrdersResource.class);
        bind(GrantsResource.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(RenewalQuotesResource.class);
        components.addBinding().to(RenewalOrdersResource.class);
        components.addBinding().to(SpecChangeQuotesResource.class);
        components.addBinding().to(SpecChangesResource.class);
        components.addBinding().to(OrdersResource.class);
        components.addBinding().to(GrantsResource.class);
    }
}
