package io.renewal.rest.instance;

import com.google.inject.AbstractModule;
import io.renewal.rest.jaxrs.Components;

/** Instances. */
public final class InstanceModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(InstancesResource.class);
        bind(ReleasesResource.class);
        bind(AutoRenewalResource.class);
        Components.in(binder()).addBinding().to(InstancesResource.class);
        Components.in(binder()).addBinding().to(ReleasesResource.class);
        Components.in(binder()).addBinding().to(AutoRenewalResource.class);
    }
}
