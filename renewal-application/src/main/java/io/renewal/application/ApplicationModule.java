package io.renewal.application;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.application.access.OperatorKey;
import io.renewal.application.authentication.AuthenticationModule;
import io.renewal.application.browsing.BrowsingModule;
import io.renewal.application.duework.DueWorkModule;
import io.renewal.application.ordering.OrderingModule;
import io.renewal.application.port.in.DueWork;
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
        install(new AuthenticationModule());
        install(new BrowsingModule());
        install(new DueWorkModule());
        install(new OrderingModule());
        install(new RegistrationModule());
        Multibinder.newSetBinder(binder(), DueWork.class);
    }
}
