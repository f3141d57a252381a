package io.renewal.rest.operation;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** How the service itself is doing. */
public final class OperationsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(AutoRenewalPauseResource.class);
        bind(OperationsResource.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(AutoRenewalPauseResource.class);
        components.addBinding().to(OperationsResource.class);
    }
}
