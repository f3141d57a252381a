package io.renewal.application.autorenewal;

import com.google.inject.PrivateModule;
import io.renewal.application.port.in.ConfigureAutoRenewal;
import io.renewal.application.port.in.PauseAutoRenewal;
import io.renewal.application.port.in.RunAutoRenewal;
import io.renewal.application.settlement.Settling;

/**
 * Binds standing instructions and the attempts they ask for. Needs the out-ports, {@link ChargePace} and
 * {@code io.renewal.domain.autorenewal.ChargeTimes} bound elsewhere.
 */
public final class AutoRenewalModule extends PrivateModule {
    @Override
    protected void configure() {
        bind(Settling.class);
        bind(Deciding.class);
        bind(Charging.class);
        bind(CardCharges.class);
        bind(CardCrowd.class);
        bind(Rounds.class);
        bind(RunNotes.class);
        bind(ConfigureAutoRenewalService.class);
        bind(PauseAutoRenewalService.class);
        bind(RunAutoRenewalService.class);
        bind(ConfigureAutoRenewal.class).to(ConfigureAutoRenewalService.class);
        bind(PauseAutoRenewal.class).to(PauseAutoRenewalService.class);
        bind(RunAutoRenewal.class).to(RunAutoRenewalService.class);
        expose(ConfigureAutoRenewal.class);
        expose(PauseAutoRenewal.class);
        expose(RunAutoRenewal.class);
    }
}
