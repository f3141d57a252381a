package io.renewal.rest.health;

import com.google.inject.AbstractModule;
import io.renewal.rest.jaxrs.Components;

/** Health for machines. Needs a set of {@link ReadinessCheck} from whoever knows what must be there. */
public final class HealthModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(HealthResource.class);
        Components.in(binder()).addBinding().to(HealthResource.class);
    }
}
