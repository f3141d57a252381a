package io.renewal.server.demo;

import com.google.inject.PrivateModule;
import io.renewal.server.service.Preparation;

/** Prepares the server with sample data. */
public final class DemoModule extends PrivateModule {
    private final DemoKeys keys;
    private final String operatorKey;

    /**
     * A module.
     *
     * @param operatorKey the operator's key in force, to be told
     */
    public DemoModule(DemoKeys keys, String operatorKey) {
        this.keys = keys;
        this.operatorKey = operatorKey;
    }

    @Override
    protected void configure() {
        bind(DemoKeys.class).toInstance(keys);
        bind(DemoOperator.class).toInstance(new DemoOperator(operatorKey));
        bind(SampleBooks.class);
        bind(SampleRegistry.class);
        bind(SampleKeys.class);
        bind(Demo.class);
        bind(Preparation.class).to(Demo.class);
        expose(Preparation.class);
    }
}
