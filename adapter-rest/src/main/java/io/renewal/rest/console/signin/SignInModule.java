package io.renewal.rest.console.signin;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.console.session.Turned;
import io.renewal.rest.jaxrs.Components;

/** Signing in and out. */
public final class SignInModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Tries.class);
        bind(Turned.class).to(TurnedHere.class);
        bind(TurnedHere.class);
        bind(SignInResource.class);
        bind(SignOutResource.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(SignInResource.class);
        components.addBinding().to(SignOutResource.class);
    }
}
