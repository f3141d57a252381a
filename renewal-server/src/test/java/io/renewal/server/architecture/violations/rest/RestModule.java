package io.renewal.server.architecture.violations.rest;

import io.renewal.server.architecture.violations.rest.thing.ThingResource;
import com.google.inject.AbstractModule;

/** Breaks nothing. */
public final class RestModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ThingResource.class);
    }
}
