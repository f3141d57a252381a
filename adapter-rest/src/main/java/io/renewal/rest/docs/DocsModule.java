package io.renewal.rest.docs;

import com.google.inject.AbstractModule;
import io.renewal.rest.jaxrs.Components;

/** Describes the API at {@code /openapi.json}, {@code /docs} and {@code /docs/errors}. */
public final class DocsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ApiDescription.class);
        bind(DocsResource.class);
        Components.in(binder()).addBinding().to(DocsResource.class);
    }
}
