package io.renewal.rest.operation;

import com.google.inject.AbstractModule;
import io.renewal.rest.jaxrs.Components;

/** How the service itself is doing. */
public final class OperationsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(OperationsResource.class);
        Components.in(binder()).addBinding().to(OperationsResource.class);
    }
}
