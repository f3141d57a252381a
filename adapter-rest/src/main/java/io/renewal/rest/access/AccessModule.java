package io.renewal.rest.access;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** Keys: who may call at all, and giving keys to customers. */
public final class AccessModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(KeyFilter.class);
        bind(ApiKeysResource.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(KeyFilter.class);
        components.addBinding().to(ApiKeysResource.class);
    }
}
