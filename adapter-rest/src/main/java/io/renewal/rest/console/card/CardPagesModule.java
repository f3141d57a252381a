package io.renewal.rest.console.card;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** Pages of saved cards. */
public final class CardPagesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ShownCards.class);
        bind(PaymentMethodsResource.class);
        bind(CardChangesResource.class);
        bind(PaymentOrderResource.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(PaymentMethodsResource.class);
        components.addBinding().to(CardChangesResource.class);
        components.addBinding().to(PaymentOrderResource.class);
    }
}
