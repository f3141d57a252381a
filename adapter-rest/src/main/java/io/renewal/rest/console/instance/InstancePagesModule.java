package io.renewal.rest.console.instance;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** Pages of instances. Needs {@link io.renewal.domain.autorenewal.ChargeTimes} bound elsewhere. */
public final class InstancePagesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(InstanceRows.class);
        bind(InstanceLists.class);
        bind(InstancesResource.class);
        bind(InstanceResource.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(InstancesResource.class);
        components.addBinding().to(InstanceResource.class);
    }
}
