package io.renewal.server.metrics;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.application.port.in.DueWork;

/** Binds the {@link Metrics} of a server, and has them tell of all {@link DueWork} of unsettled payments, and of webhooks. */
public final class MetricsModule extends AbstractModule {
    private final Metrics metrics;

    public MetricsModule(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    protected void configure() {
        bind(Metrics.class).toInstance(metrics);
        Multibinder.newSetBinder(binder(), DueWork.class);
        bind(DueLags.class).asEagerSingleton();
        bind(OperationGauges.class).asEagerSingleton();
        bind(PaymentGauges.class).asEagerSingleton();
        bind(WebhookGauges.class).asEagerSingleton();
    }
}
