package io.renewal.rest.lifecycle;

import com.google.inject.AbstractModule;
import io.renewal.rest.jaxrs.Components;

/** Lifecycle policies. */
public final class LifecycleModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(LifecyclePoliciesResource.class);
        Components.in(binder()).addBinding().to(LifecyclePoliciesResource.class);
    }
}
