package io.renewal.rest.console.batch;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** Pages of several instances at once. */
public final class BatchPagesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Lookup.class);
        bind(BatchRenewalPages.class);
        bind(RenewSeveral.class);
        bind(BatchRenewalResource.class);
        bind(BatchResultResource.class);
        bind(InstructionsResource.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(BatchRenewalResource.class);
        components.addBinding().to(BatchResultResource.class);
        components.addBinding().to(InstructionsResource.class);
    }
}
