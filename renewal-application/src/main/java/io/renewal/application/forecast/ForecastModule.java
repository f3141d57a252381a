package io.renewal.application.forecast;

import com.google.inject.PrivateModule;
import com.google.inject.Scopes;
import io.renewal.application.port.in.ForecastRenewals;
import io.renewal.application.port.in.ShowOutlook;

/** Binds what is foretold to customers. Needs the out-ports, {@code BatchSize}, {@code ChargeTimes} and {@code NoticeRule} bound elsewhere. */
public final class ForecastModule extends PrivateModule {
    @Override
    protected void configure() {
        bind(ForecastRenewalsService.class).in(Scopes.SINGLETON);
        bind(ShowOutlookService.class);
        bind(ForecastRenewals.class).to(ForecastRenewalsService.class);
        bind(ShowOutlook.class).to(ShowOutlookService.class);
        expose(ForecastRenewals.class);
        expose(ShowOutlook.class);
    }
}
