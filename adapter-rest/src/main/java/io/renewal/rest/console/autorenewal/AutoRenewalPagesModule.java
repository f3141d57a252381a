package io.renewal.rest.console.autorenewal;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** Pages of auto-renewal. */
public final class AutoRenewalPagesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(InstructionPages.class);
        bind(AutoRenewalsResource.class);
        bind(InstructionResource.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(AutoRenewalsResource.class);
        components.addBinding().to(InstructionResource.class);
    }
}
