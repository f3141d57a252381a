package io.renewal.server.service;

import com.google.inject.AbstractModule;

/** What is not written down is not bound: the modules alone tell what the server is made of. */
final class StrictModule extends AbstractModule {
    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireExactBindingAnnotations();
        binder().requireAtInjectOnConstructors();
        binder().disableCircularProxies();
    }
}
