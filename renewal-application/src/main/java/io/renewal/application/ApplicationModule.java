package io.renewal.application;

import com.google.inject.AbstractModule;
import io.renewal.application.access.OperatorKey;
import io.renewal.application.authentication.AuthenticationModule;
import io.renewal.application.browsing.BrowsingModule;
import io.renewal.application.lifecycle.LifecycleModule;
import io.renewal.application.port.in.DueWork;
import io.renewal.application.port.in.EndUnpaidOrders;
import io.renewal.application.port.in.RunLifecycle;
import io.renewal.application.duework.BatchSize;
import io.renewal.application.duework.Batches;
import io.renewal.domain.passage.NoticeRule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.application.ordering.OrderingModule;
import io.renewal.application.registration.RegistrationModule;
import io.renewal.domain.order.UnpaidLifetime;

/**
 * Binds every in-port to its use case. The out-ports ({@code RenewalStore}, {@code IdSource}, {@code SecretSource}) and the
 * {@code InstantSource} are bound by whoever installs this.
 */
public final class ApplicationModule extends AbstractModule {
    private final ApplicationConfig config;

    public ApplicationModule(ApplicationConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(OperatorKey.class).toInstance(config.operatorKey());
        bind(UnpaidLifetime.class).toInstance(config.unpaidLifetime());
        bind(NoticeRule.class).toInstance(config.noticeRule());
        bind(BatchSize.class).toInstance(config.batchSize());
        bind(Batches.class);
        install(new AuthenticationModule());
        install(new BrowsingModule());
        install(new LifecycleModule());
        install(new OrderingModule());
        install(new RegistrationModule());
        Multibinder<DueWork> due = Multibinder.newSetBinder(binder(), DueWork.class);
        due.addBinding().to(EndUnpaidOrders.class);
        due.addBinding().to(RunLifecycle.class);
    }
}
