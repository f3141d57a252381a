package io.renewal.application.autorenewal;

import com.google.inject.PrivateModule;
import io.renewal.application.port.in.PreviewAutoRenewal;

/**
 * Binds the look ahead on automatic renewals, which needs no payment provider. Needs the out-ports, {@code BatchSize},
 * {@code UnpaidLifetime}, {@code OfferedMethods} and {@code ChargeTimes} bound elsewhere.
 */
public final class AutoRenewalPreviewModule extends PrivateModule {
    @Override
    protected void configure() {
        bind(Deciding.class);
        bind(PreviewAutoRenewalService.class);
        bind(PreviewAutoRenewal.class).to(PreviewAutoRenewalService.class);
        expose(PreviewAutoRenewal.class);
    }
}
