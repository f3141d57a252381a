package io.renewal.rest.payment;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** How customers pay, and what the payment provider says. */
public final class PaymentModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Tenders.class);
        bind(CallbacksResource.class);
        bind(PaymentMethodsResource.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(CallbacksResource.class);
        components.addBinding().to(PaymentMethodsResource.class);
    }
}
