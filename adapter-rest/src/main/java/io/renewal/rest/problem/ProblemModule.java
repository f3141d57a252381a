package io.renewal.rest.problem;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** Turns whatever a resource or Jersey throws into problem documents. */
public final class ProblemModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().toInstance(new ProblemFilter());
        components.addBinding().toInstance(new ProblemMapper());
        components.addBinding().toInstance(new RefusalMapper());
        components.addBinding().toInstance(new HeaderValueMapper());
        components.addBinding().toInstance(new StoreDown());
        components.addBinding().toInstance(new ProviderDown());
        components.addBinding().toInstance(new FaultMapper());
    }
}
