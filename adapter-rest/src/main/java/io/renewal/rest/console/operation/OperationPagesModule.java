package io.renewal.rest.console.operation;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** Pages of how the service is doing. */
public final class OperationPagesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(OperationsResource.class);
        bind(PauseResource.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(OperationsResource.class);
        components.addBinding().to(PauseResource.class);
    }
}
