package io.renewal.rest.console.renewal;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;
import java.util.List;

/** Pages of buying time: choosing, confirming. */
public final class RenewalPagesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Offering.class);
        Multibinder<Object> components = Components.in(binder());
        for (Class<?> page : List.of(ChoiceResource.class, ConfirmationResource.class, RenewalOrdersResource.class,
                SpecChoiceResource.class, SpecChangesResource.class)) {
            bind(page);
            components.addBinding().to(page);
        }
    }
}
