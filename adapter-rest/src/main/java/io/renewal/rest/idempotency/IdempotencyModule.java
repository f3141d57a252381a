package io.renewal.rest.idempotency;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** Idempotency keys at the door. */
public final class IdempotencyModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Fingerprints.class);
        bind(Repeatable.class);
        bind(KeyRequiredFilter.class);
        bind(ReusedKeyFilter.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(KeyRequiredFilter.class);
        components.addBinding().to(ReusedKeyFilter.class);
    }
}
